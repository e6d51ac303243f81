package org.safeguardinghub.api.concern;

import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;
import static org.safeguardinghub.shared.Role.PUBLISHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Accepted;
import org.safeguardinghub.api.command.CommandAnswers;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.problem.Refuses;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Telling the hub of a concern. */
@RestController
@Tag(name = "Concerns", description = "what someone noticed about one or more children")
class ConcernResource {
    private final CommandAnswers answers;

    ConcernResource(CommandAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/api/v1/concerns")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(summary = "Record a concern", operationId = "recordConcern")
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> record(@RequestBody ConcernRequest request, Once once, Caller caller) {
        request.checkTimes();
        return answers.answer(
                caller, once, request.toCommand(caller.agency()), "/api/v1/concerns/");
    }
}
