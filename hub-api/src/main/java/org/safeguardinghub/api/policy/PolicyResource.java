package org.safeguardinghub.api.policy;

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

/** Publishing versions of the policy. */
@RestController
@Tag(name = "Policy", description = "which level each kind of agency has where nothing else counts")
class PolicyResource {
    static final String PATH = "/api/v1/policy-versions/";

    private final CommandAnswers answers;

    PolicyResource(CommandAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/api/v1/policy-versions")
    @May({HUB_ADMIN})
    @Operation(
            summary = "Publish the next version of the policy",
            operationId = "publishPolicy",
            description =
                    "It replaces the version before it at the moment from which it holds. Agencies"
                            + " can preview it before that.")
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> publish(
            @RequestBody PolicyVersionRequest request, Once once, Caller caller) {
        return answers.answer(caller, once, request.toCommand(), PATH);
    }
}
