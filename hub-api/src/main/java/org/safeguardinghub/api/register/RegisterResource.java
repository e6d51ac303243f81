package org.safeguardinghub.api.register;

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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Taking agencies and areas into the register. */
@RestController
@Tag(name = "Register", description = "who takes part, and which areas there are")
class RegisterResource {
    private final CommandAnswers answers;

    RegisterResource(CommandAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/api/v1/agencies")
    @May({HUB_ADMIN})
    @Operation(
            summary = "Register an agency",
            operationId = "registerAgency",
            description = "With it come its feed, its topics and their access rules.")
    @Refuses(invalid = "code.unknown", conflict = "agency.already-registered")
    ResponseEntity<Accepted> agency(@RequestBody AgencyRequest request, Once once, Caller caller) {
        return answers.answer(caller, once, request.toCommand(), "/api/v1/agencies/");
    }

    @PostMapping("/api/v1/areas")
    @May({HUB_ADMIN})
    @Operation(summary = "Register an area", operationId = "registerArea")
    @Refuses(conflict = "area.already-registered")
    ResponseEntity<Accepted> area(@RequestBody AreaRequest request, Once once, Caller caller) {
        return answers.answer(caller, once, request.toCommand(), "/api/v1/areas/");
    }
}
