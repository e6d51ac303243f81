package org.safeguardinghub.api.missing;

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
import org.safeguardinghub.api.command.Registered;
import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.record.EntryBody;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.missing.RecordReturn;
import org.safeguardinghub.missing.RecordReturnInterview;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Telling the hub that a child is missing, is back, and was listened to. */
@RestController
@Tag(name = "Missing episodes", description = "missing children, returns and return interviews")
class MissingResource {
    private static final String PATH = "/api/v1/missing-episodes/";

    private final CommandAnswers answers;
    private final RecordAnswers records;
    private final Carers carers;
    private final Registered registered;

    MissingResource(
            CommandAnswers answers, RecordAnswers records, Carers carers, Registered registered) {
        this.answers = answers;
        this.records = records;
        this.carers = carers;
        this.registered = registered;
    }

    @PostMapping("/api/v1/missing-episodes")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(summary = "Record that a child is missing", operationId = "recordMissingEpisode")
    @Refuses(invalid = "field.conflict")
    ResponseEntity<Accepted> record(
            @RequestBody MissingEpisodeRequest request, Once once, Caller caller) {
        return answers.answer(caller, once, request.toCommand(caller.agency()), PATH);
    }

    @PostMapping("/api/v1/missing-episodes/{id}/return")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "Record that a missing child is back",
            operationId = "recordReturn",
            description =
                    "By whoever recorded the episode or the responsible authority. The return"
                            + " interview is due within 72 hours.")
    @Refuses(invalid = "field.conflict", conflict = "missing-episode.already-returned")
    ResponseEntity<Accepted> back(
            @PathVariable RecordId id,
            @RequestBody ReturnRequest request,
            Once once,
            Caller caller) {
        var said = new ReturnBlock(request.place(), request.account());
        var command =
                new RecordReturn(
                        id,
                        caller.agency(),
                        carers.isResponsible(caller.agency(), id),
                        request.returnedAt().toInstant(),
                        request.foundWhere(),
                        Written.of(Category.MISS, said).content());
        Registered.refuse(command.unsound(registered.now()));
        return answers.answer(caller, once, command, PATH);
    }

    private record ReturnBlock(@Nullable String place, @Nullable String account) {}

    @PostMapping("/api/v1/missing-episodes/{id}/return-interview")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "Record a return interview that was offered, held or declined",
            operationId = "recordReturnInterview")
    @Refuses(
            invalid = "field.conflict",
            conflict = {"missing-episode.not-returned", "missing-episode.already-interviewed"})
    ResponseEntity<Accepted> interview(
            @PathVariable RecordId id,
            @RequestBody ReturnInterviewRequest request,
            Once once,
            Caller caller) {
        var said =
                new InterviewBlock(
                        request.interviewer(),
                        request.reason(),
                        request.childsVoice(),
                        request.whatTheChildWasTold(),
                        request.account());
        var command =
                new RecordReturnInterview(
                        id,
                        caller.agency(),
                        carers.isResponsible(caller.agency(), id),
                        request.outcome(),
                        request.at().toInstant(),
                        request.independent(),
                        request.reason() != null,
                        Written.of(Category.MISS, said).content());
        Registered.refuse(command.unsound(registered.now()));
        return answers.answer(caller, once, command, PATH);
    }

    private record InterviewBlock(
            @Nullable String interviewer,
            @Nullable String reason,
            @Nullable String childsVoice,
            @Nullable String whatTheChildWasTold,
            @Nullable String account) {}

    @GetMapping("/api/v1/missing-episodes/{id}")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(summary = "Read a missing episode", operationId = "readMissingEpisode")
    ResponseEntity<EntryBody> read(
            @PathVariable RecordId id, Caller caller, Ask ask, MinPosition least) {
        return records.one(caller, ask, RecordType.MISSING_EPISODE, id);
    }
}
