package org.safeguardinghub.api.consent;

import static org.safeguardinghub.shared.Role.INTELLIGENCE;
import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;
import static org.safeguardinghub.shared.Role.PUBLISHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Accepted;
import org.safeguardinghub.api.command.CommandAnswers;
import org.safeguardinghub.api.command.CommandBody;
import org.safeguardinghub.api.command.Named;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.record.EntryBody;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.consent.ConfirmConsent;
import org.safeguardinghub.consent.ConsentOutcome;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Recording what was agreed, taking it back, confirming it, reading it. */
@RestController
@Tag(
        name = "Consent decisions",
        description = "what was given, refused, not sought or gone without, by whom and why")
class ConsentResource {
    private static final String PATH = "/api/v1/consent-decisions/";

    private final CommandAnswers answers;
    private final RecordAnswers records;
    private final Named named;
    private final SoundConsent soundness;
    private final Ties ties;

    ConsentResource(
            CommandAnswers answers,
            RecordAnswers records,
            Named named,
            SoundConsent soundness,
            Ties ties) {
        this.answers = answers;
        this.records = records;
        this.named = named;
        this.soundness = soundness;
        this.ties = ties;
    }

    @PostMapping("/api/v1/consent-decisions")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Asks
    @Operation(
            summary = "Record what was decided about sharing, a service, treatment or being told",
            operationId = "decideConsent",
            description =
                    "About a person of your own; the responsible authority may also decide to share"
                            + " without consent about a person of another agency's. To share"
                            + " without consent is decided by people, not by systems. Never needed"
                            + " for a referral or a section 47 enquiry.")
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> decide(
            @RequestBody ConsentRequest request, Once once, Caller caller, Ask ask) {
        if (request.outcome() == ConsentOutcome.OVERRIDDEN
                && !caller.roles().contains(PRACTITIONER)
                && !caller.roles().contains(MASH)) {
            throw new ProblemException(Problem.roleNotPermitted());
        }
        soundness.check(request.toCommand(caller.agency(), false));
        named.mustBeVisible(caller, ask, request.subject());
        boolean responsible =
                request.outcome() == ConsentOutcome.OVERRIDDEN
                        && ties.isResponsible(caller.agency(), request.subject());
        var command = request.toCommand(caller.agency(), responsible);
        return answers.answer(caller, once, command, PATH);
    }

    @PostMapping("/api/v1/consent-decisions/{id}/withdrawal")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "Record that what was given is withdrawn, or end a sharing without consent",
            operationId = "withdrawConsent",
            description =
                    "Stops what rests on it from here on; what was shared before stays as it was."
                            + " Covers everything unless it says otherwise.")
    @Refuses(
            invalid = "field.conflict",
            conflict = {
                "consent-decision.already-withdrawn",
                "consent-decision.nothing-to-withdraw"
            })
    ResponseEntity<Accepted> withdraw(
            @PathVariable RecordId id,
            @RequestBody ConsentWithdrawalRequest request,
            Once once,
            Caller caller) {
        var command = request.toCommand(id, caller.agency());
        soundness.check(command);
        return answers.answer(caller, once, command, PATH);
    }

    @PostMapping("/api/v1/consent-decisions/{id}/confirmation")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Asks
    @Operation(
            summary = "Confirm an agreement to share that another agency recorded",
            operationId = "confirmConsent",
            description =
                    "An agreement that the reader itself recorded counts for a record when the"
                            + " record's owner or the responsible authority confirmed it.")
    @Refuses(
            conflict = {
                "consent-decision.own-decision",
                "consent-decision.already-confirmed",
                "consent-decision.nothing-to-confirm"
            })
    ResponseEntity<Accepted> confirm(
            @PathVariable RecordId id,
            @RequestBody CommandBody request,
            Once once,
            Caller caller,
            Ask ask) {
        named.mustBeVisible(caller, ask, RecordType.CONSENT_DECISION, id);
        var command = new ConfirmConsent(id, caller.agency(), ties.mayConfirm(caller.agency(), id));
        return answers.answer(caller, once, command, PATH);
    }

    @GetMapping("/api/v1/consent-decisions/{id}")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(summary = "Read a consent decision", operationId = "readConsentDecision")
    ResponseEntity<EntryBody> read(
            @PathVariable RecordId id, Caller caller, Ask ask, MinPosition least) {
        return records.one(caller, ask, RecordType.CONSENT_DECISION, id);
    }
}
