package org.safeguardinghub.api.viewshare;

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
import org.safeguardinghub.api.command.Named;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.shared.RecordId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Giving one's view of a child, and taking it back. */
@RestController
@Tag(name = "View shares", description = "an authority's chronology of a child, opened by others")
class ViewShareResource {
    private static final String PATH = "/api/v1/view-shares/";

    private final CommandAnswers answers;
    private final Named named;
    private final SoundViewShare soundness;

    ViewShareResource(CommandAnswers answers, Named named, SoundViewShare soundness) {
        this.answers = answers;
        this.named = named;
        this.soundness = soundness;
    }

    @PostMapping("/api/v1/view-shares")
    @May({PRACTITIONER, MASH})
    @Asks
    @Operation(
            summary = "Let other agencies open your chronology of a child",
            operationId = "giveView",
            description =
                    "By children's services that are responsible for the child or hold a record of"
                            + " the child; to agencies of any area, frozen at a moment or standing"
                            + " until a date. It gives no authority: of each entry a reader sees"
                            + " what its own ruling allows, and nothing that you do not see.")
    @Refuses(
            invalid = "field.conflict",
            conflict = {
                "view-share.not-the-authority",
                "view-share.recipient-suspended",
                "view-share.recipient-outside-seal"
            })
    ResponseEntity<Accepted> give(
            @RequestBody ViewShareRequest request, Once once, Caller caller, Ask ask) {
        var command = request.toCommand(caller.agency());
        soundness.check(command);
        named.mustBeVisible(caller, ask, request.subject());
        return answers.answer(caller, once, command, PATH);
    }

    @PostMapping("/api/v1/view-shares/{id}/recall")
    @May({PRACTITIONER, MASH})
    @Operation(
            summary = "Recall a view that you gave",
            operationId = "recallView",
            description =
                    "Every read that begins after the answer behaves as if it had not been given.")
    @Refuses(conflict = "view-share.already-recalled")
    ResponseEntity<Accepted> recall(
            @PathVariable RecordId id,
            @RequestBody ViewRecallRequest request,
            Once once,
            Caller caller) {
        return answers.answer(caller, once, request.toCommand(id, caller.agency()), PATH);
    }

    @PostMapping("/api/v1/view-shares/{id}/acknowledgement")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "Acknowledge, as a recipient, that a view was recalled",
            operationId = "acknowledgeViewRecall")
    @Refuses(
            invalid = "field.conflict",
            conflict = {"view-share.not-recalled", "view-share.already-acknowledged"})
    ResponseEntity<Accepted> acknowledge(
            @PathVariable RecordId id,
            @RequestBody ViewRecallAcknowledgement request,
            Once once,
            Caller caller) {
        var command = request.toCommand(id, caller.agency());
        soundness.check(command);
        return answers.answer(caller, once, command, PATH);
    }
}
