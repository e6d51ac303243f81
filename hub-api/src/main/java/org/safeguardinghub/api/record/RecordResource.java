package org.safeguardinghub.api.record;

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
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.concern.namedcontexts.NamedContexts;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.OffsetDateTime;

/** Reading. Every answer was ruled on and its ruling is durable before it leaves. */
@RestController
@Tag(name = "Records", description = "what this agency may see, by rule and with reasons")
class RecordResource {
    /** The view that lists are made from. */
    private static final String FEED_VIEW = "feed";

    private final Reading reading;
    private final NamedContexts contexts;
    private final RecordAnswers answers;
    private final Cursors cursors;
    private final ViewProgress views;

    RecordResource(
            Reading reading,
            NamedContexts contexts,
            RecordAnswers answers,
            Cursors cursors,
            ViewProgress views) {
        this.reading = reading;
        this.contexts = contexts;
        this.answers = answers;
        this.cursors = cursors;
        this.views = views;
    }

    @GetMapping("/api/v1/concerns/{id}")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(summary = "Read a concern", operationId = "readConcern")
    ResponseEntity<EntryBody> concern(
            @PathVariable RecordId id, Caller caller, Ask ask, MinPosition least) {
        return answers.one(caller, ask, RecordType.CONCERN, id);
    }

    @GetMapping("/api/v1/subjects/{id}")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(summary = "Read an agency's record of a person", operationId = "readSubject")
    ResponseEntity<EntryBody> subject(
            @PathVariable RecordId id, Caller caller, Ask ask, MinPosition least) {
        return answers.one(caller, ask, RecordType.SUBJECT, id);
    }

    @GetMapping("/api/v1/subjects/{id}/chronology")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(
            summary = "Read all that may be seen of a person, newest first by when it happened",
            operationId = "readChronology")
    ResponseEntity<ListBody> chronology(
            @PathVariable SubjectId id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            Ask ask,
            MinPosition least) {
        var list = "chronology of " + id;
        var page = cursors.page(caller.agency(), list, cursor, limit);
        var answer = reading.chronology(RecordAnswers.asker(caller, ask), id, page);
        if (answer.isEmpty() && cursor == null) {
            throw RecordAnswers.absent(answer);
        }
        return answers.list(caller, list, answer);
    }

    @GetMapping("/api/v1/contexts/{id}/chronology")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(
            summary = "Read the concerns that name a place or platform, newest first",
            operationId = "readContextChronology",
            description = "For its owner. Each concern is ruled on as in every other read.")
    ResponseEntity<ListBody> contextChronology(
            @PathVariable RecordId id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            Ask ask,
            MinPosition least) {
        var list = "chronology of context " + id;
        var page = cursors.page(caller.agency(), list, cursor, limit);
        var asker = RecordAnswers.asker(caller, ask);
        var naming = contexts.concernsNaming(id);
        var answer = reading.chronology(asker, id, naming.concerns(), page).notAfter(naming.asOf());
        if (answer.isEmpty() && cursor == null) {
            throw RecordAnswers.absent(answer);
        }
        return answers.list(caller, list, answer);
    }

    @GetMapping("/api/v1/records")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(
            summary = "List the records that this agency works with, newest first",
            operationId = "listRecords")
    @Refuses(unavailable = "view.behind")
    ResponseEntity<ListBody> records(
            @RequestParam(required = false) @Nullable RecordType type,
            @RequestParam(required = false) @Nullable OffsetDateTime since,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            Ask ask,
            MinPosition least) {
        var page = cursors.page(caller.agency(), "records", cursor, limit);
        views.await(FEED_VIEW, least);
        var answer =
                reading.records(
                        RecordAnswers.asker(caller, ask),
                        type,
                        since == null ? null : since.toInstant(),
                        page);
        return answers.list(caller, "records", answer);
    }
}
