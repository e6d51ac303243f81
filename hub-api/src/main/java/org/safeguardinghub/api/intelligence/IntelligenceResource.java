package org.safeguardinghub.api.intelligence;

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
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.record.EntryBody;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.shared.RecordId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.Objects;

/** Telling the police, and what the police record. Reading both, and products. */
@RestController
@Tag(
        name = "Intelligence",
        description = "what partners tell the police, graded reports and sanitised products")
class IntelligenceResource {
    private final CommandAnswers answers;
    private final RecordAnswers records;
    private final RecordTypes types;
    private final IntelligenceCheck check;

    IntelligenceResource(
            CommandAnswers answers,
            RecordAnswers records,
            RecordTypes types,
            IntelligenceCheck check) {
        this.answers = answers;
        this.records = records;
        this.types = types;
        this.check = check;
    }

    @PostMapping("/api/v1/intelligence")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Operation(
            summary = "Send information to a police agency, or record a police report",
            operationId = "recordIntelligence",
            description =
                    "Partner information is for any agency to send and is never graded as it"
                            + " stands. Reports are for police; a grade needs the role"
                            + " INTELLIGENCE. The hub holds nothing above OFFICIAL-SENSITIVE.")
    @Refuses(invalid = {"field.conflict", "intelligence.police-only", GovernmentMarking.TOO_HIGH})
    ResponseEntity<Accepted> record(
            @RequestBody IntelligenceRequest request, Once once, Caller caller) {
        if (request.grading() != null && !caller.roles().contains(INTELLIGENCE)) {
            throw new ProblemException(Problem.roleNotPermitted());
        }
        check.check(request);
        return answers.answer(caller, once, command(request, caller), "/api/v1/intelligence/");
    }

    private Object command(IntelligenceRequest request, Caller caller) {
        return switch (request.type()) {
            case PARTNER_INFORMATION ->
                    request.toInformation(
                            caller.agency(),
                            Objects.requireNonNull(request.sentTo()),
                            Objects.requireNonNull(request.content()));
            case INTELLIGENCE ->
                    request.toReport(caller.agency(), Objects.requireNonNull(request.report()));
        };
    }

    @GetMapping("/api/v1/intelligence/{id}")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(
            summary = "Read partner information, a police report or a sanitised product",
            operationId = "readIntelligence")
    ResponseEntity<EntryBody> read(
            @PathVariable RecordId id, Caller caller, Ask ask, MinPosition least) {
        return records.one(caller, ask, types.of(id), id);
    }
}
