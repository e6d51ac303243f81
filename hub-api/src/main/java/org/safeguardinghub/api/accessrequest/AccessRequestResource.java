package org.safeguardinghub.api.accessrequest;

import static org.safeguardinghub.shared.Role.INTELLIGENCE;
import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;
import static org.safeguardinghub.shared.Role.PUBLISHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.accessrequest.AccessRequestRefusal;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Accepted;
import org.safeguardinghub.api.command.CommandAnswers;
import org.safeguardinghub.api.command.Named;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.record.EntryBody;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.util.List;

/** Asking an owner for more, and answering. */
@RestController
@Tag(name = "Access requests", description = "asking an owner for more, and its answer")
class AccessRequestResource {
    private static final String PATH = "/api/v1/access-requests/";

    private final CommandAnswers answers;
    private final RecordAnswers records;
    private final Named named;
    private final Authority authority;
    private final Clock clock;

    AccessRequestResource(
            CommandAnswers answers,
            RecordAnswers records,
            Named named,
            Authority authority,
            Clock clock) {
        this.answers = answers;
        this.records = records;
        this.named = named;
        this.authority = authority;
        this.clock = clock;
    }

    @PostMapping("/api/v1/access-requests")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Asks
    @Operation(
            summary = "Ask the owner for more of a record, or of a person's records",
            operationId = "requestAccess",
            description =
                    "Of what you may know of. Who is asked is not told; an owner shows itself by"
                            + " answering. Silence past the due time is recorded.")
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> request(
            @RequestBody AccessRequestBody request, Once once, Caller caller, Ask ask) {
        if ((request.record() == null) == (request.subject() == null)) {
            throw new ProblemException(
                    Problem.invalid(
                            List.of(
                                    FieldError.conflict(
                                            "/record", "name either a record or a subject"))));
        }
        if (request.subject() != null) {
            named.mustBeVisible(caller, ask, request.subject());
        } else if (request.record() != null) {
            named.mustBeVisible(caller, ask, type(request.record()), request.record());
        }
        return answers.answer(caller, once, request.toCommand(caller.agency()), PATH);
    }

    /** Of an unknown id the type does not matter: the look finds nothing under any. */
    private RecordType type(RecordId record) {
        try (var snapshot = authority.snapshot()) {
            return snapshot.record(record).map(e -> e.record().type()).orElse(RecordType.CONCERN);
        }
    }

    @PostMapping("/api/v1/access-requests/{id}/decision")
    @May({PRACTITIONER, MASH})
    @Operation(
            summary = "Answer, as the owner, a request for access",
            operationId = "decideAccessRequest",
            description =
                    "What is granted, or granted in part, is given by a decision to share that is"
                        + " made before, still stands, and is named here. An answer that is put off"
                        + " is given later; a request that met with silence can still be answered.")
    @Refuses(
            invalid = "field.conflict",
            conflict = {"access-request.already-decided", "access-request.share-over"})
    ResponseEntity<Accepted> decide(
            @PathVariable RecordId id,
            @RequestBody AccessDecisionBody request,
            Once once,
            Caller caller) {
        var command = request.toCommand(id, caller.agency());
        var wrong = AccessRequestRefusal.Wrong.in(command, clock.instant());
        if (wrong != null) {
            throw new RefusalException(wrong);
        }
        return answers.answer(caller, once, command, PATH);
    }

    @GetMapping("/api/v1/access-requests/{id}")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(
            summary = "Read a request for access, with what was answered",
            operationId = "readAccessRequest")
    ResponseEntity<EntryBody> read(
            @PathVariable RecordId id, Caller caller, Ask ask, MinPosition least) {
        return records.one(caller, ask, RecordType.ACCESS_REQUEST, id);
    }
}
