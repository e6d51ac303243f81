package org.safeguardinghub.api.share;

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
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.share.Copies;
import org.safeguardinghub.share.RecallShare;
import org.safeguardinghub.share.ShareRefusal;
import org.safeguardinghub.shared.RecordId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Deciding to share, and taking it back. */
@RestController
@Tag(name = "Shares", description = "an owner's decisions to share or not, and recalls")
class ShareResource {
    private final CommandAnswers answers;

    ShareResource(CommandAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/api/v1/shares")
    @May({PRACTITIONER, MASH})
    @Operation(
            summary = "Decide to share a record, or all records about a subject, or not to",
            operationId = "decideShare",
            description =
                    "Only what is your own: what you were given is given on by its owner alone. A"
                            + " decision not to share, to share less than was asked or to decide"
                            + " later is recorded with its reasons like any other. Nothing is given"
                            + " of a record that was withdrawn, to a recipient that is suspended"
                            + " or that a seal does not name, or on the basis of consent without"
                            + " a data-protection consent of everybody whom it is about.")
    @Refuses(
            invalid = "field.conflict",
            conflict = {
                "share.record-withdrawn",
                "share.recipient-suspended",
                "share.recipient-outside-seal",
                "share.no-consent"
            })
    ResponseEntity<Accepted> decide(@RequestBody ShareRequest request, Once once, Caller caller) {
        if ((request.record() == null) == (request.subject() == null)) {
            throw new ProblemException(
                    Problem.invalid(
                            List.of(
                                    FieldError.conflict(
                                            "/record", "name either a record or a subject"))));
        }
        return answers.answer(caller, once, request.toCommand(caller.agency()), "/api/v1/shares/");
    }

    @PostMapping("/api/v1/shares/{id}/recall")
    @May({PRACTITIONER, MASH})
    @Operation(
            summary = "Recall a share",
            operationId = "recallShare",
            description =
                    "Every read that begins after the answer behaves as if nothing had been given.")
    @Refuses(conflict = {"share.already-recalled", "share.nothing-given"})
    ResponseEntity<Accepted> recall(
            @PathVariable RecordId id,
            @RequestBody RecallRequest request,
            Once once,
            Caller caller) {
        var reason = new Reasons().say("reason", request.reason()).content();
        return answers.answer(
                caller, once, new RecallShare(id, caller.agency(), reason), "/api/v1/shares/");
    }

    @PostMapping("/api/v1/shares/{id}/acknowledgement")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "Acknowledge, as a recipient, that a share was recalled",
            operationId = "acknowledgeRecall")
    @Refuses(
            invalid = "field.conflict",
            conflict = {"share.not-recalled", "share.already-acknowledged"})
    ResponseEntity<Accepted> acknowledge(
            @PathVariable RecordId id,
            @RequestBody ShareAcknowledgementRequest request,
            Once once,
            Caller caller) {
        if (request.copies() == Copies.KEPT && request.note() == null) {
            throw new RefusalException(ShareRefusal.Wrong.KEPT_WITHOUT_GROUND);
        }
        return answers.answer(
                caller, once, request.toCommand(id, caller.agency()), "/api/v1/shares/");
    }
}
