package org.safeguardinghub.api.clock;

import static org.safeguardinghub.shared.Role.HUB_ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Accepted;
import org.safeguardinghub.api.command.CommandAnswers;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.problem.Refuses;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Setting local limits. */
@RestController
@Tag(name = "Work", description = "what is due or overdue, and within what time")
class LimitResource {
    private final CommandAnswers answers;

    LimitResource(CommandAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/api/v1/areas/{code}/clocks")
    @May({HUB_ADMIN})
    @Operation(
            summary = "Set an area's own time limit",
            operationId = "setLimit",
            description = "What began before keeps the limit that it began with.")
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> set(
            @PathVariable String code,
            @RequestBody LimitRequest request,
            Once once,
            Caller caller) {
        return answers.answer(
                caller, once, request.toCommand(code), "/api/v1/areas/" + code + "/clocks/");
    }
}
