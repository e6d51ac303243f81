package org.safeguardinghub.api.marker;

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
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.record.EntryBody;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.marker.MarkerKind;
import org.safeguardinghub.marker.MarkerRefusal.Wrong;
import org.safeguardinghub.marker.MoveMarker;
import org.safeguardinghub.marker.RemoveMarker;
import org.safeguardinghub.marker.ReviewMarker;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** Setting markers, moving, reviewing and removing them. */
@RestController
@Tag(name = "Markers", description = "flags on a person, with a status that a person moves")
class MarkerResource {
    private static final String PATH = "/api/v1/markers/";

    private final CommandAnswers answers;
    private final RecordAnswers records;
    private final Clock clock;

    MarkerResource(CommandAnswers answers, RecordAnswers records, Clock clock) {
        this.answers = answers;
        this.records = records;
        this.clock = clock;
    }

    @PostMapping("/api/v1/markers")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "Set a marker on a person",
            operationId = "setMarker",
            description =
                    "An exploitation marker follows the policy definition, not an offence: it names"
                            + " the definition's version and needs an exchange element. Without"
                            + " one it is other abuse, for a person to classify.")
    @Refuses(invalid = {"field.conflict", "marker.no-exchange"})
    ResponseEntity<Accepted> set(@RequestBody MarkerRequest request, Once once, Caller caller) {
        if (request.kind() == MarkerKind.OTHER && request.otherKind() == null) {
            throw new ProblemException(Problem.invalid(List.of(FieldError.missing("/otherKind"))));
        }
        return answers.answer(caller, once, request.toCommand(caller.agency()), PATH);
    }

    @PostMapping("/api/v1/markers/{id}/status")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "Move a marker to another status, for a reason",
            operationId = "moveMarker")
    @Refuses(invalid = "field.conflict", conflict = "marker.already-removed")
    ResponseEntity<Accepted> move(
            @PathVariable RecordId id,
            @RequestBody MarkerStatusRequest request,
            Once once,
            Caller caller) {
        checkReview(request.reviewBy());
        var reviewBy = request.reviewBy() == null ? null : request.reviewBy().toInstant();
        var words =
                MarkerWords.moved(
                        request.status(),
                        reviewBy == null ? null : reviewBy.toString(),
                        request.reason());
        return answers.answer(
                caller,
                once,
                new MoveMarker(id, caller.agency(), reviewBy, words.toContent()),
                PATH);
    }

    @PostMapping("/api/v1/markers/{id}/review")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "Say that a marker was reviewed and stands as it was",
            operationId = "reviewMarker")
    @Refuses(invalid = "field.conflict", conflict = "marker.already-removed")
    ResponseEntity<Accepted> review(
            @PathVariable RecordId id,
            @RequestBody MarkerReviewRequest request,
            Once once,
            Caller caller) {
        checkReview(request.reviewBy());
        var reviewBy = request.reviewBy().toInstant();
        var words = MarkerWords.reviewed(reviewBy.toString(), request.review());
        return answers.answer(
                caller,
                once,
                new ReviewMarker(id, caller.agency(), reviewBy, words.toContent()),
                PATH);
    }

    @PostMapping("/api/v1/markers/{id}/removal")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(
            summary = "Remove a marker, for a reason",
            operationId = "removeMarker",
            description = "What it said, and why it was removed, stays readable.")
    @Refuses(conflict = "marker.already-removed")
    ResponseEntity<Accepted> remove(
            @PathVariable RecordId id,
            @RequestBody MarkerRemovalRequest request,
            Once once,
            Caller caller) {
        var words = MarkerWords.removed(request.reason());
        return answers.answer(
                caller, once, new RemoveMarker(id, caller.agency(), words.toContent()), PATH);
    }

    @GetMapping("/api/v1/markers/{id}")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(summary = "Read a marker", operationId = "readMarker")
    ResponseEntity<EntryBody> read(
            @PathVariable RecordId id, Caller caller, Ask ask, MinPosition least) {
        return records.one(caller, ask, RecordType.MARKER, id);
    }

    /** Before anything is looked up; the decision checks it again. */
    private void checkReview(@Nullable OffsetDateTime reviewBy) {
        if (reviewBy != null && !reviewBy.toInstant().isAfter(clock.instant())) {
            throw new RefusalException(Wrong.REVIEWED_IN_THE_PAST);
        }
    }
}
