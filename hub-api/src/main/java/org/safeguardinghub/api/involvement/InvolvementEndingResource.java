package org.safeguardinghub.api.involvement;

import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;
import static org.safeguardinghub.shared.Role.PUBLISHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Accepted;
import org.safeguardinghub.api.command.CommandAnswers;
import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.involvement.EndInvolvement;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Saying that an agency no longer works with a person. */
@RestController
@Tag(name = "Involvements")
class InvolvementEndingResource {
    private final CommandAnswers answers;
    private final Holders holders;

    InvolvementEndingResource(CommandAnswers answers, Holders holders) {
        this.answers = answers;
        this.holders = holders;
    }

    @PostMapping("/api/v1/involvements/{id}/ending")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "End an involvement, with how it is handed over",
            operationId = "endInvolvement",
            description =
                    "By whoever recorded it, the agency involved or the responsible authority."
                            + " Every read that begins after the answer behaves as if it had"
                            + " ended.")
    @Refuses(invalid = "field.conflict", conflict = "involvement.already-ended")
    ResponseEntity<Accepted> end(
            @PathVariable RecordId id,
            @RequestBody InvolvementEndingRequest request,
            Once once,
            Caller caller) {
        request.ending().check("/ending");
        return answers.answer(
                caller,
                once,
                new EndInvolvement(
                        id,
                        caller.agency(),
                        holders.isResponsibleForPersonOf(caller.agency(), id),
                        Written.of(Category.META, request.ending()).content()),
                "/api/v1/involvements/");
    }
}
