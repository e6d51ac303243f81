package org.safeguardinghub.api.crossarea;

import static org.safeguardinghub.shared.Purpose.PATTERN;
import static org.safeguardinghub.shared.Role.COORDINATOR;
import static org.safeguardinghub.shared.Role.INTELLIGENCE;
import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;
import static org.safeguardinghub.shared.Role.PUBLISHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Accepted;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.record.EntryBody;
import org.safeguardinghub.api.record.ListBody;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What concerns of several areas name, and opening it. */
@RestController
@Tag(name = "Across areas", description = "what coordinators find in two or more areas")
class PatternResource {
    private final Patterns patterns;
    private final RecordAnswers records;

    PatternResource(Patterns patterns, RecordAnswers records) {
        this.patterns = patterns;
        this.records = records;
    }

    @GetMapping("/api/v1/cross-area/patterns")
    @May({COORDINATOR, INTELLIGENCE})
    @Asks(PATTERN)
    @Operation(
            summary = "List who and what is named in concerns of your area and of another one",
            operationId = "listCrossAreaPatterns",
            description =
                    "People suspected by name and birth date, places by property number, vehicles,"
                            + " phones and accounts, each under a pseudonym: in which areas, since"
                            + " which month, and in about how many concerns. Every concern is"
                            + " ruled on; one that is hidden from you names nothing.")
    @Refuses(unavailable = "view.behind")
    ResponseEntity<PatternsBody> patterns(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            Ask ask,
            MinPosition least) {
        return patterns.list(caller, ask, limit, cursor, least);
    }

    @PostMapping("/api/v1/cross-area/openings")
    @May(COORDINATOR)
    @Asks(PATTERN)
    @Operation(
            summary = "Open what a pseudonym stands for",
            operationId = "openPattern",
            description =
                    "As far as agencies of your areas hold it; what others hold, their"
                            + " coordinators open. For 28 days you may read of it what your"
                            + " agency may know for this purpose. Whoever holds it, and whoever"
                            + " is responsible for whom it is about, is told at once.")
    @Refuses(conflict = "pattern-opening.in-force")
    ResponseEntity<Accepted> open(
            @RequestBody OpeningRequest request, Once once, Caller caller, Ask ask) {
        return patterns.open(caller, ask, request, once);
    }

    @GetMapping("/api/v1/cross-area/openings/{id}")
    @May({COORDINATOR, INTELLIGENCE})
    @Asks(PATTERN)
    @Operation(
            summary = "List what your agency's opening opened",
            operationId = "listOpenedRecords",
            description =
                    "Each record as your agency may know it now. An opening that is over, like"
                            + " another agency's, is not there.")
    ResponseEntity<ListBody> opened(
            @PathVariable RecordId id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            Ask ask,
            MinPosition least) {
        return patterns.opened(caller, ask, id, limit, cursor);
    }

    @GetMapping("/api/v1/pattern-openings/{id}")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(
            summary = "Read why a coordinator opened what you hold",
            operationId = "readPatternOpening",
            description =
                    "For whoever was told of it: who opened it, why and for what, until when, and"
                            + " which of your own records.")
    ResponseEntity<EntryBody> read(
            @PathVariable RecordId id, Caller caller, Ask ask, MinPosition least) {
        return records.one(caller, ask, RecordType.PATTERN_OPENING, id);
    }
}
