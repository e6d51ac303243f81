package org.safeguardinghub.api.viewshare;

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
import org.safeguardinghub.api.record.Cursors;
import org.safeguardinghub.api.record.EntryBody;
import org.safeguardinghub.api.record.ListBody;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.api.record.ViewProgress;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.feed.FeedProjection;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.sharing.Ruling;
import org.safeguardinghub.viewshare.readview.ViewRecipients;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Views that were given: which there are, and what they show. */
@RestController
@Tag(name = "View shares")
class ReadViewShareResource {
    private final Reading reading;
    private final RecordAnswers records;
    private final ViewRecipients recipients;
    private final Cursors cursors;
    private final ViewProgress views;

    ReadViewShareResource(
            Reading reading,
            RecordAnswers records,
            ViewRecipients recipients,
            Cursors cursors,
            ViewProgress views) {
        this.reading = reading;
        this.records = records;
        this.recipients = recipients;
        this.cursors = cursors;
        this.views = views;
    }

    @GetMapping("/api/v1/view-shares/{id}")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(
            summary = "Read who gave a view of a child, why and until when",
            operationId = "readViewShare",
            description =
                    "Its giver also reads to whom. Who was given it sees nothing after a recall.")
    ResponseEntity<ViewShareBody> read(
            @PathVariable RecordId id, Caller caller, Ask ask, MinPosition least) {
        var answer = records.one(caller, ask, RecordType.VIEW_SHARE, id);
        return ResponseEntity.ok()
                .headers(answer.getHeaders())
                .body(body(id, caller.agency(), answer.getBody()));
    }

    private ViewShareBody body(RecordId id, AgencyId reader, @Nullable EntryBody entry) {
        if (entry == null) {
            throw new IllegalStateException("a record that is there has a body");
        }
        var given = recipients.of(reader, id).stream().sorted().toList();
        return new ViewShareBody(entry, given.isEmpty() ? null : given);
    }

    /** Which side of a view this agency is on. Source: interfaces, section 2. */
    enum Box {
        /** it may open it now, for the purpose for which it asks */
        in,
        /** it gave it, recalled ones too */
        out;

        boolean holds(AgencyId agency, Ruling ruling) {
            boolean own = agency.equals(ruling.matter().owner());
            return this == out ? own : !own && ruling.isShared();
        }
    }

    @GetMapping("/api/v1/view-shares")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(
            summary = "List the views that this agency was given, or has given, newest first",
            operationId = "listViewShares")
    @Refuses(unavailable = "view.behind")
    ResponseEntity<ListBody> list(
            @RequestParam(defaultValue = "in") Box box,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            Ask ask,
            MinPosition least) {
        var list = "view shares " + box;
        var page = cursors.page(caller.agency(), list, cursor, limit);
        views.await(FeedProjection.GROUP, least);
        var answer =
                reading.recordsOf(
                        RecordAnswers.asker(caller, ask),
                        RecordType.VIEW_SHARE,
                        ruling -> box.holds(caller.agency(), ruling),
                        page);
        return records.list(caller, list, answer);
    }

    @GetMapping("/api/v1/view-shares/{id}/chronology")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(
            summary =
                    "Read, of what the giver of a view sees of a child, what you may see yourself",
            operationId = "readSharedChronology",
            description =
                    "Newest first by when it happened. A view that is frozen shows what the giver"
                            + " saw at its moment, as it was recorded then; of that and of one that"
                            + " stands, each entry is shown as far as your own ruling allows now."
                            + " For whom it was given to, while it lasts: a recall, its end and"
                            + " another purpose leave nothing there.")
    ResponseEntity<ListBody> chronology(
            @PathVariable RecordId id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            Ask ask,
            MinPosition least) {
        var list = "chronology by view share " + id;
        var page = cursors.page(caller.agency(), list, cursor, limit);
        var found = reading.chronology(RecordAnswers.asker(caller, ask), id, page);
        if (!found.isGiven()) {
            throw RecordAnswers.absent(found.answer());
        }
        return records.list(caller, list, found.answer());
    }
}
