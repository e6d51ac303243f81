package org.safeguardinghub.api.assessment;

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
import org.safeguardinghub.api.command.Named;
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

import java.time.Clock;

/** Recording assessments, disagreeing with them, reading them. */
@RestController
@Tag(
        name = "Assessments",
        description = "structured professional judgement at one moment; nothing is added up")
class AssessmentResource {
    private static final String PATH = "/api/v1/assessments/";

    private final CommandAnswers answers;
    private final RecordAnswers records;
    private final Named named;
    private final Clock clock;

    AssessmentResource(CommandAnswers answers, RecordAnswers records, Named named, Clock clock) {
        this.answers = answers;
        this.records = records;
        this.named = named;
        this.clock = clock;
    }

    @PostMapping("/api/v1/assessments")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(summary = "Record an assessment", operationId = "recordAssessment")
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> record(
            @RequestBody AssessmentRequest request, Once once, Caller caller) {
        request.check(clock.instant());
        return answers.answer(caller, once, request.toCommand(caller.agency(), null), PATH);
    }

    @PostMapping("/api/v1/concerns/{id}/assessments")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Asks
    @Operation(
            summary = "Record an assessment made for a concern that this agency may know of",
            operationId = "assessConcern")
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> recordFor(
            @PathVariable RecordId id,
            @RequestBody AssessmentRequest request,
            Once once,
            Caller caller,
            Ask ask) {
        request.check(clock.instant());
        named.mustBeVisible(caller, ask, RecordType.CONCERN, id);
        return answers.answer(caller, once, request.toCommand(caller.agency(), id), PATH);
    }

    @PostMapping("/api/v1/assessments/{id}/dissent")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Asks
    @Operation(
            summary = "Say that this agency judges otherwise",
            operationId = "dissentFromAssessment",
            description = "Both views are shown, side by side.")
    @Refuses(conflict = "assessment.own")
    ResponseEntity<Accepted> dissent(
            @PathVariable RecordId id,
            @RequestBody DissentRequest request,
            Once once,
            Caller caller,
            Ask ask) {
        named.mustBeVisible(caller, ask, RecordType.ASSESSMENT, id);
        return answers.answer(caller, once, request.toCommand(id, caller.agency()), PATH);
    }

    @GetMapping("/api/v1/assessments/{id}")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(summary = "Read an assessment", operationId = "readAssessment")
    ResponseEntity<EntryBody> read(
            @PathVariable RecordId id, Caller caller, Ask ask, MinPosition least) {
        return records.one(caller, ask, RecordType.ASSESSMENT, id);
    }
}
