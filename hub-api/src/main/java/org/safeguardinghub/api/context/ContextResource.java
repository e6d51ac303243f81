package org.safeguardinghub.api.context;

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
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.record.EntryBody;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Places and platforms as things of their own. */
@RestController
@Tag(name = "Contexts", description = "places and online platforms that concerns can name")
class ContextResource {
    private static final String PATH = "/api/v1/contexts/";

    private final CommandAnswers answers;
    private final RecordAnswers records;

    ContextResource(CommandAnswers answers, RecordAnswers records) {
        this.answers = answers;
        this.records = records;
    }

    @PostMapping("/api/v1/contexts")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(summary = "Record a place or a platform", operationId = "recordContext")
    ResponseEntity<Accepted> record(@RequestBody ContextRequest request, Once once, Caller caller) {
        return answers.answer(caller, once, request.toCommand(caller.agency()), PATH);
    }

    @PostMapping("/api/v1/contexts/{id}/transitions")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "Record that contact moved between online and offline",
            operationId = "moveContext")
    @Refuses(conflict = "context.already-in-mode")
    ResponseEntity<Accepted> move(
            @PathVariable RecordId id,
            @RequestBody TransitionRequest request,
            Once once,
            Caller caller) {
        return answers.answer(caller, once, request.toCommand(id, caller.agency()), PATH);
    }

    @GetMapping("/api/v1/contexts/{id}")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(
            summary = "Read a place or a platform",
            operationId = "readContext",
            description =
                    "For its owner. Others who read a concern that names it see its id there.")
    ResponseEntity<EntryBody> read(
            @PathVariable RecordId id, Caller caller, Ask ask, MinPosition least) {
        return records.one(caller, ask, RecordType.CONTEXT, id);
    }
}
