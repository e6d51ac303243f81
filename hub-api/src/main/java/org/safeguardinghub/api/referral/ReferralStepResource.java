package org.safeguardinghub.api.referral;

import static org.safeguardinghub.api.referral.ReferralResource.PATH;
import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Accepted;
import org.safeguardinghub.api.command.CommandAnswers;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.referral.ReferralStep.Decide;
import org.safeguardinghub.referral.ReferralStep.Escalate;
import org.safeguardinghub.referral.ReferralStep.OfferTransfer;
import org.safeguardinghub.referral.ReferralStep.Reopen;
import org.safeguardinghub.referral.ReferralStep.WithdrawTransfer;
import org.safeguardinghub.shared.RecordId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What people decide about referrals. */
@RestController
@Tag(name = "Referrals", description = "passing a concern to who can act, and what came of it")
class ReferralStepResource {
    private final CommandAnswers answers;
    private final SoundStep soundness;

    ReferralStepResource(CommandAnswers answers, SoundStep soundness) {
        this.answers = answers;
        this.soundness = soundness;
    }

    @PostMapping("/api/v1/referrals/{id}/decision")
    @May({PRACTITIONER, MASH})
    @Operation(
            summary = "Decide what is done about a referral",
            operationId = "decideReferral",
            description = "Rests on the state of the referral, never on anybody's consent.")
    @Refuses(
            invalid = "field.conflict",
            conflict = {
                "referral.handler-only",
                "referral.not-acknowledged",
                "referral.does-not-follow",
                "referral.closed"
            })
    ResponseEntity<Accepted> decide(
            @PathVariable RecordId id,
            @RequestBody DecisionRequest request,
            Once once,
            Caller caller) {
        request.check();
        var step =
                new Decide(
                        id,
                        caller.agency(),
                        request.decision(),
                        request.levelOfNeed(),
                        request.content());
        return answers.answer(caller, once, step, PATH);
    }

    @PostMapping("/api/v1/referrals/{id}/transfer")
    @May({PRACTITIONER, MASH})
    @Operation(
            summary = "Ask another agency to take a referral over",
            operationId = "offerTransfer",
            description = "Until the other accepts, the agency that asks remains responsible.")
    @Refuses(
            invalid = "field.conflict",
            conflict = {"referral.handler-only", "referral.transfer-pending", "referral.closed"})
    ResponseEntity<Accepted> transfer(
            @PathVariable RecordId id,
            @RequestBody TransferRequest request,
            Once once,
            Caller caller) {
        var step = new OfferTransfer(id, caller.agency(), request.to(), request.content());
        soundness.check(step);
        return answers.answer(caller, once, step, PATH);
    }

    @PostMapping("/api/v1/referrals/{id}/transfer-response")
    @May({PRACTITIONER, MASH})
    @Operation(
            summary = "Take a referral over, or refuse to",
            operationId = "answerTransfer",
            description = "After a refusal all is as before the offer.")
    @Refuses(conflict = "referral.not-offered")
    ResponseEntity<Accepted> respond(
            @PathVariable RecordId id,
            @RequestBody TransferResponse request,
            Once once,
            Caller caller) {
        return answers.answer(caller, once, request.toCommand(id, caller.agency()), PATH);
    }

    @PostMapping("/api/v1/referrals/{id}/transfer-withdrawal")
    @May({PRACTITIONER, MASH})
    @Operation(
            summary = "Take an offered transfer back",
            operationId = "withdrawTransfer",
            description =
                    "By the agency that offered it, while it is not answered. The other agency no"
                            + " longer sees the referral, and all is as before the offer.")
    @Refuses(conflict = {"referral.handler-only", "referral.nothing-offered"})
    ResponseEntity<Accepted> withdraw(
            @PathVariable RecordId id,
            @RequestBody TransferWithdrawalRequest request,
            Once once,
            Caller caller) {
        var step = new WithdrawTransfer(id, caller.agency(), request.content());
        return answers.answer(caller, once, step, PATH);
    }

    @PostMapping("/api/v1/referrals/{id}/outcome")
    @May({PRACTITIONER, MASH})
    @Operation(
            summary = "Tell the author what came of a referral",
            operationId = "giveOutcome",
            description = "Ends the time of an assessment only where it says that it is finished.")
    @Refuses(conflict = {"referral.handler-only", "referral.not-decided"})
    ResponseEntity<Accepted> outcome(
            @PathVariable RecordId id,
            @RequestBody OutcomeRequest request,
            Once once,
            Caller caller) {
        return answers.answer(caller, once, request.toCommand(id, caller.agency()), PATH);
    }

    @PostMapping("/api/v1/referrals/{id}/escalation")
    @May({PRACTITIONER, MASH})
    @Operation(
            summary = "Take a professional disagreement further up",
            operationId = "escalateReferral",
            description = "Stays open until the responsible agency decides or tells the outcome.")
    @Refuses(conflict = {"referral.handler-only", "referral.already-escalated"})
    ResponseEntity<Accepted> escalate(
            @PathVariable RecordId id,
            @RequestBody EscalationRequest request,
            Once once,
            Caller caller) {
        var step = new Escalate(id, caller.agency(), request.level(), request.content());
        return answers.answer(caller, once, step, PATH);
    }

    @PostMapping("/api/v1/referrals/{id}/closure")
    @May({PRACTITIONER, MASH})
    @Operation(
            summary = "Close a referral",
            operationId = "closeReferral",
            description =
                    "That a child declined is never a reason alone: it needs a second reason and a"
                            + " decision maker by name.")
    @Refuses(
            invalid = "field.conflict",
            conflict = {
                "referral.handler-only",
                "referral.not-acknowledged",
                "referral.transfer-pending",
                "referral.escalated",
                "referral.closed"
            })
    ResponseEntity<Accepted> close(
            @PathVariable RecordId id,
            @RequestBody ClosureRequest request,
            Once once,
            Caller caller) {
        var step = request.toCommand(id, caller.agency());
        soundness.check(step);
        return answers.answer(caller, once, step, PATH);
    }

    @PostMapping("/api/v1/referrals/{id}/reopening")
    @May({PRACTITIONER, MASH})
    @Operation(
            summary = "Reopen a closed referral",
            operationId = "reopenReferral",
            description = "It is looked at anew: the next decision is to screen it.")
    @Refuses(conflict = "referral.not-closed")
    ResponseEntity<Accepted> reopen(
            @PathVariable RecordId id,
            @RequestBody ReopeningRequest request,
            Once once,
            Caller caller) {
        var step = new Reopen(id, caller.agency(), request.content());
        return answers.answer(caller, once, step, PATH);
    }
}
