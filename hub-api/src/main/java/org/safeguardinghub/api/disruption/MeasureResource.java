package org.safeguardinghub.api.disruption;

import static org.safeguardinghub.shared.Role.INTELLIGENCE;
import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;
import static org.safeguardinghub.shared.Role.PUBLISHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Accepted;
import org.safeguardinghub.api.command.CommandAnswers;
import org.safeguardinghub.api.command.Named;
import org.safeguardinghub.api.command.Registered;
import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.record.EntryBody;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.disruption.MoveMeasure;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Telling the hub of measures against harm, and how far they have come. */
@RestController
@Tag(name = "Disruption measures", description = "orders, notices and licensing against harm")
class MeasureResource {
    private static final String PATH = "/api/v1/disruption-measures/";

    private final CommandAnswers answers;
    private final Registered registered;
    private final Named named;
    private final RecordAnswers records;

    MeasureResource(
            CommandAnswers answers, Registered registered, Named named, RecordAnswers records) {
        this.answers = answers;
        this.registered = registered;
        this.named = named;
        this.records = records;
    }

    @PostMapping("/api/v1/disruption-measures")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Asks
    @Operation(
            summary = "Record a disruption measure",
            operationId = "recordDisruptionMeasure",
            description =
                    "On somebody who may be under 18 only with the four confirmations of a child's"
                            + " welfare.")
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> record(
            @RequestBody MeasureRequest request, Once once, Caller caller, Ask ask) {
        var command = request.toCommand(caller.agency());
        Registered.refuse(command.unsound(registered.all(List.of(command.lead()))));
        var context = request.target().context();
        if (context != null) {
            named.mustBeVisible(caller, ask, RecordType.CONTEXT, context);
        }
        return answers.answer(caller, once, command, PATH);
    }

    @PostMapping("/api/v1/disruption-measures/{id}/state")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "Say how far a disruption measure has come",
            operationId = "moveDisruptionMeasure",
            description = "By the agency that recorded it or the one that leads on it.")
    @Refuses(conflict = "disruption-measure.not-from-here")
    ResponseEntity<Accepted> move(
            @PathVariable RecordId id,
            @RequestBody MeasureStateRequest request,
            Once once,
            Caller caller) {
        var at = request.at();
        var said =
                new StateBlock(
                        request.reason(), at == null ? null : at.toString(), request.conditions());
        return answers.answer(
                caller,
                once,
                new MoveMeasure(
                        id,
                        caller.agency(),
                        request.state(),
                        Written.of(Category.PERP, said).content()),
                PATH);
    }

    private record StateBlock(
            String reason, @Nullable String at, @Nullable String orderConditions) {}

    @GetMapping("/api/v1/disruption-measures/{id}")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(summary = "Read a disruption measure", operationId = "readDisruptionMeasure")
    ResponseEntity<EntryBody> read(
            @PathVariable RecordId id, Caller caller, Ask ask, MinPosition least) {
        return records.one(caller, ask, RecordType.DISRUPTION_MEASURE, id);
    }
}
