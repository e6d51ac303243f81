package org.safeguardinghub.api.record;

import static org.safeguardinghub.shared.Role.INTELLIGENCE;
import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;
import static org.safeguardinghub.shared.Role.PUBLISHER;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.chronology.Answer;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.recipient.Listed;
import org.safeguardinghub.recipient.RecipientProjection;
import org.safeguardinghub.recipient.RecipientTables;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Who had a record that was corrected, disputed, withdrawn, recalled or parted from its person. */
@RestController
@Tag(name = "Records")
class RecipientResource {
    private final Reading reading;
    private final RecipientTables recipients;
    private final NumberedCursors cursors;
    private final ViewProgress views;
    private final PositionTokens positions;

    RecipientResource(
            Reading reading,
            RecipientTables recipients,
            NumberedCursors cursors,
            ViewProgress views,
            PositionTokens positions) {
        this.reading = reading;
        this.recipients = recipients;
        this.cursors = cursors;
        this.views = views;
        this.positions = positions;
    }

    /** A page, from the newest change; there is never a total. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecipientPage(List<RecipientBody> items, @Nullable String next) {}

    @GetMapping("/api/v1/records/{id}/recipients")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(
            summary = "List who had a record when it changed, and who knows of the change",
            operationId = "listRecipients",
            description =
                    "For the record's owner. For each correction, dispute, withdrawal, recall,"
                            + " erasure and undone link: every agency that had something of the"
                            + " record before, whether its feed has told it, and when it"
                            + " acknowledged that. The newest change comes first.")
    @Refuses(unavailable = "view.behind")
    ResponseEntity<RecipientPage> recipients(
            @PathVariable RecordId id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            Ask ask,
            MinPosition least) {
        var agency = caller.agency();
        var list = "recipients of " + id;
        var after = cursors.after(agency, list, cursor, Listed.Mark::new, Listed.Mark.NEWEST);
        views.await(RecipientProjection.GROUP, least);
        // before the rows are read, so that it is never more than they reflect
        var asOf = views.reached(RecipientProjection.GROUP).orElse(0);
        var answer = reading.about(RecordAnswers.asker(caller, ask), id);
        if (!isOwned(answer, agency)) {
            throw RecordAnswers.absent(answer);
        }
        var found = recipients.of(agency, id, after, limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        var last = page.isEmpty() ? null : page.getLast();
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(agency, asOf))
                .body(
                        new RecipientPage(
                                page.stream().map(RecipientBody::of).toList(),
                                last == null || found.size() == page.size()
                                        ? null
                                        : cursors.next(agency, list, last.position(), last.n())));
    }

    private static boolean isOwned(Answer answer, AgencyId agency) {
        return answer.entries().stream()
                .anyMatch(entry -> entry.envelope().record().owner().equals(agency));
    }
}
