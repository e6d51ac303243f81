package org.safeguardinghub.api.placement;

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
import org.safeguardinghub.api.command.Registered;
import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.record.EntryBody;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.placement.EndPlacement;
import org.safeguardinghub.placement.RecordNotification;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Telling the hub where a child is placed, and when that is over. */
@RestController
@Tag(name = "Placements", description = "where a child lives, and which authority is responsible")
class PlacementResource {
    private static final String PATH = "/api/v1/placements/";

    private final CommandAnswers answers;
    private final RecordAnswers records;
    private final Registered registered;

    PlacementResource(CommandAnswers answers, RecordAnswers records, Registered registered) {
        this.answers = answers;
        this.records = records;
        this.registered = registered;
    }

    @PostMapping("/api/v1/placements")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "Record a placement",
            operationId = "recordPlacement",
            description =
                    "An authority that says it is responsible, while no other is, is so from here"
                            + " on. The host is involved where the responsible authority says"
                            + " so.")
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> record(
            @RequestBody PlacementRequest request, Once once, Caller caller) {
        return answers.answer(caller, once, request.toCommand(caller.agency()), PATH);
    }

    @PostMapping("/api/v1/placements/{id}/notification")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "Say when the host authority was told of a placement",
            operationId = "recordNotification",
            description = "Until then, or until the placement ends, it is owed: see `/work`.")
    @Refuses(invalid = "field.conflict", conflict = "placement.already-notified")
    ResponseEntity<Accepted> notified(
            @PathVariable RecordId id,
            @RequestBody HostNotificationRequest request,
            Once once,
            Caller caller) {
        var command = new RecordNotification(id, caller.agency(), request.notifiedAt().toInstant());
        Registered.refuse(command.unsound(registered.now()));
        return answers.answer(caller, once, command, PATH);
    }

    @PostMapping("/api/v1/placements/{id}/ending")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "End a placement, with how the child is handed over",
            operationId = "endPlacement")
    @Refuses(invalid = "field.conflict", conflict = "placement.already-ended")
    ResponseEntity<Accepted> end(
            @PathVariable RecordId id,
            @RequestBody PlacementEndingRequest request,
            Once once,
            Caller caller) {
        request.ending().check("/ending");
        var handOver = Written.of(Category.META, request.ending()).content();
        return answers.answer(caller, once, new EndPlacement(id, caller.agency(), handOver), PATH);
    }

    @GetMapping("/api/v1/placements/{id}")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(summary = "Read a placement", operationId = "readPlacement")
    ResponseEntity<EntryBody> read(
            @PathVariable RecordId id, Caller caller, Ask ask, MinPosition least) {
        return records.one(caller, ask, RecordType.PLACEMENT, id);
    }
}
