package org.safeguardinghub.api.suspension;

import static org.safeguardinghub.shared.Role.HUB_ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Accepted;
import org.safeguardinghub.api.command.CommandAnswers;
import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.suspension.EndSuspension;
import org.safeguardinghub.suspension.Suspend;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

/** Suspending an agency, or one person of it, and letting it take part again. */
@RestController
@Tag(name = "Register")
class SuspensionResource {
    private final CommandAnswers answers;

    SuspensionResource(CommandAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/api/v1/agencies/{agency}/suspension")
    @May({HUB_ADMIN})
    @Operation(
            summary = "Suspend an agency or one person of it",
            operationId = "suspendAgency",
            description =
                    "Every request that begins after the answer is refused like a stranger's,"
                            + " whatever it asks.")
    @Refuses(invalid = "field.conflict", conflict = "suspension.own-agency")
    ResponseEntity<Accepted> suspend(
            @PathVariable String agency,
            @RequestBody SuspensionRequest request,
            Once once,
            Caller caller) {
        var until = request.until();
        return answers.answer(
                caller,
                once,
                new Suspend(
                        RecordId.random(),
                        caller.agency(),
                        named(agency),
                        request.person(),
                        until == null ? null : until.toInstant(),
                        reason(request.reason())),
                path(agency));
    }

    @PostMapping("/api/v1/agencies/{agency}/suspension/{id}/ending")
    @May({HUB_ADMIN})
    @Operation(summary = "End a suspension", operationId = "endSuspension")
    @Refuses(conflict = "suspension.already-ended")
    ResponseEntity<Accepted> end(
            @PathVariable String agency,
            @PathVariable RecordId id,
            @RequestBody SuspensionEndingRequest request,
            Once once,
            Caller caller) {
        return answers.answer(
                caller,
                once,
                new EndSuspension(id, caller.agency(), named(agency), reason(request.reason())),
                path(agency));
    }

    /** An agency that cannot be there is answered like one that is not. */
    private static AgencyId named(String agency) {
        if (!AgencyId.isWellFormed(agency)) {
            throw new RefusalException(new Refusal.NotFound());
        }
        return new AgencyId(agency);
    }

    private static String path(String agency) {
        return "/api/v1/agencies/" + agency + "/suspension/";
    }

    private static Content reason(String said) {
        return Written.of(Category.META, Map.of("reason", said)).content();
    }
}
