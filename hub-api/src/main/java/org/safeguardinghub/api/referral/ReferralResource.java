package org.safeguardinghub.api.referral;

import static org.safeguardinghub.shared.Role.INTELLIGENCE;
import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;
import static org.safeguardinghub.shared.Role.PUBLISHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Accepted;
import org.safeguardinghub.api.command.CommandAnswers;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.record.EntryBody;
import org.safeguardinghub.api.record.ListBody;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.referral.ReferralState;
import org.safeguardinghub.referral.ReferralStep.Acknowledge;
import org.safeguardinghub.referral.ReferralStep.AskForInformation;
import org.safeguardinghub.referral.ReferralStep.GiveInformation;
import org.safeguardinghub.referral.box.ReferralBoxes;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Locale;

/** Sending referrals, what systems do with them, and reading them. */
@RestController
@Tag(name = "Referrals", description = "passing a concern to who can act, and what came of it")
class ReferralResource {
    static final String PATH = "/api/v1/referrals/";

    private final CommandAnswers answers;
    private final RecordAnswers records;
    private final ReferralBoxes boxes;

    ReferralResource(CommandAnswers answers, RecordAnswers records, ReferralBoxes boxes) {
        this.answers = answers;
        this.records = records;
        this.boxes = boxes;
    }

    @PostMapping("/api/v1/referrals")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "Send a referral",
            operationId = "sendReferral",
            description =
                    "Early help needs the agreement, or the judgement that needs may escalate; the"
                            + " statutory route needs neither. The receiver works with the persons"
                            + " from here on.")
    @Refuses(invalid = "field.conflict", conflict = "referral.concern-withdrawn")
    ResponseEntity<Accepted> send(@RequestBody ReferralRequest request, Once once, Caller caller) {
        return answers.answer(caller, once, request.toCommand(caller.agency()), PATH);
    }

    @PostMapping("/api/v1/referrals/{id}/acknowledgement")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(summary = "Acknowledge a referral", operationId = "acknowledgeReferral")
    @Refuses(
            conflict = {
                "referral.handler-only",
                "referral.already-acknowledged",
                "referral.closed"
            })
    ResponseEntity<Accepted> acknowledge(
            @PathVariable RecordId id,
            @RequestBody AcknowledgementRequest request,
            Once once,
            Caller caller) {
        var step = new Acknowledge(id, caller.agency(), request.content());
        return answers.answer(caller, once, step, PATH);
    }

    @PostMapping("/api/v1/referrals/{id}/information-requests")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "Ask the author for more",
            operationId = "askForInformation",
            description = "The id of the command is the id of the request.")
    @Refuses(conflict = {"referral.handler-only", "referral.closed"})
    ResponseEntity<Accepted> ask(
            @PathVariable RecordId id,
            @RequestBody InformationRequest request,
            Once once,
            Caller caller) {
        var step = new AskForInformation(id, caller.agency(), request.id(), request.content());
        return answers.answer(caller, once, step, PATH);
    }

    @PostMapping("/api/v1/referrals/{id}/information-requests/{request}/answer")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(summary = "Answer a request for information", operationId = "giveInformation")
    @Refuses(conflict = {"referral.author-only", "referral.already-answered"})
    ResponseEntity<Accepted> give(
            @PathVariable("id") RecordId id,
            @PathVariable("request") RecordId asked,
            @RequestBody InformationAnswer request,
            Once once,
            Caller caller) {
        var step =
                new GiveInformation(
                        id, caller.agency(), asked.value(), request.content().toContent(null));
        return answers.answer(caller, once, step, PATH);
    }

    @GetMapping("/api/v1/referrals/{id}")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(summary = "Read a referral and what was done with it", operationId = "readReferral")
    ResponseEntity<EntryBody> one(
            @PathVariable RecordId id, Caller caller, Ask ask, MinPosition least) {
        return records.one(caller, ask, RecordType.REFERRAL, id);
    }

    /** Which side of a referral this agency is on. Source: interfaces, section 3. */
    enum Box {
        /** it has to act, or is asked to take over */
        in,
        /** it sent it */
        out
    }

    @GetMapping("/api/v1/referrals")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(
            summary = "List the referrals that this agency has to act on, or has sent",
            operationId = "listReferrals")
    ResponseEntity<ListBody> list(
            @RequestParam(defaultValue = "in") Box box,
            @RequestParam(required = false) @Nullable ReferralState state,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            Ask ask,
            MinPosition least) {
        var side = ReferralBoxes.Box.valueOf(box.name().toUpperCase(Locale.ROOT));
        return records.list(
                caller,
                ask,
                "referrals " + box + " " + state,
                (snapshot, agency, before, most) ->
                        boxes.older(snapshot, side, agency, state, before, most),
                limit,
                cursor);
    }
}
