package org.safeguardinghub.api.consent;

import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Accepted;
import org.safeguardinghub.api.command.CommandAnswers;
import org.safeguardinghub.api.command.Named;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.shared.RecordId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Stating reasonable cause, for one person and one reader, and ending that. */
@RestController
@Tag(name = "Consent decisions")
class ReasonableCauseResource {
    private final CommandAnswers answers;
    private final Named named;
    private final SoundConsent soundness;
    private final Ties ties;

    ReasonableCauseResource(
            CommandAnswers answers, Named named, SoundConsent soundness, Ties ties) {
        this.answers = answers;
        this.named = named;
        this.soundness = soundness;
        this.ties = ties;
    }

    @PostMapping("/api/v1/reasonable-cause-statements")
    @May({PRACTITIONER, MASH})
    @Asks
    @Operation(
            summary = "State reasonable cause to suspect significant harm to a person",
            operationId = "stateReasonableCause",
            description =
                    "Lets one agency see sexual-health content about this person as far as the"
                            + " other rules do. Stated by the holder of the person or the"
                            + " responsible authority, never by the reader.")
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> state(
            @RequestBody ReasonableCauseRequest request, Once once, Caller caller, Ask ask) {
        soundness.check(request.toCommand(caller.agency(), false));
        named.mustBeVisible(caller, ask, request.subject());
        var responsible = ties.isResponsible(caller.agency(), request.subject());
        return answers.answer(
                caller,
                once,
                request.toCommand(caller.agency(), responsible),
                "/api/v1/reasonable-cause-statements/");
    }

    @PostMapping("/api/v1/reasonable-cause-statements/{id}/ending")
    @May({PRACTITIONER, MASH})
    @Operation(
            summary = "End a statement of reasonable cause",
            operationId = "endReasonableCause",
            description =
                    "Only by the agency that made it. Every read that begins after the answer"
                            + " behaves as if there were none.")
    @Refuses(conflict = "reasonable-cause.already-ended")
    ResponseEntity<Accepted> end(
            @PathVariable RecordId id,
            @RequestBody ReasonableCauseEndingRequest request,
            Once once,
            Caller caller) {
        return answers.answer(
                caller,
                once,
                request.toCommand(id, caller.agency()),
                "/api/v1/reasonable-cause-statements/");
    }
}
