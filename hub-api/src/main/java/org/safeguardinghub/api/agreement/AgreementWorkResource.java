package org.safeguardinghub.api.agreement;

import static org.safeguardinghub.shared.Role.AGENCY_ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.record.Cursors;
import org.safeguardinghub.api.record.ViewProgress;
import org.safeguardinghub.chronology.Place;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.keepclocks.ClockProjection;
import org.safeguardinghub.clock.keepclocks.ClockTable;
import org.safeguardinghub.clock.keepclocks.RunningClock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.util.List;

/**
 * Which agreements wait for the caller's agency. Only a party owes an answer, so whoever may not
 * read an agreement does not find it here either. It holds nothing about a child and is no look.
 */
@RestController
@Tag(name = "Work")
class AgreementWorkResource {
    private static final String LIST = "work/agreements";

    private final ClockTable clocks;
    private final Cursors cursors;
    private final ViewProgress views;
    private final PositionTokens positions;
    private final Clock clock;

    AgreementWorkResource(
            ClockTable clocks,
            Cursors cursors,
            ViewProgress views,
            PositionTokens positions,
            Clock clock) {
        this.clocks = clocks;
        this.cursors = cursors;
        this.views = views;
        this.positions = positions;
        this.clock = clock;
    }

    @GetMapping("/api/v1/work/agreements")
    @May({AGENCY_ADMIN})
    @Operation(
            summary = "List the agreements that wait for your agency, the next due first",
            operationId = "listAgreementWork",
            description =
                    "To be approved or declined; a version that is late waits on, and nothing is"
                            + " approved by silence.")
    @Refuses(unavailable = "view.behind")
    ResponseEntity<AgreementWorkBody> work(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            MinPosition least) {
        var agency = caller.agency();
        var after = cursors.page(agency, LIST, cursor, limit).after();
        views.await(ClockProjection.GROUP, least);
        // before the rows are read, so that it is never more than they reflect
        long asOf = views.reached(ClockProjection.GROUP).orElse(0);
        var owed = clocks.agreementsOwedBy(agency, place(after), limit + 1);
        var page = owed.subList(0, Math.min(limit, owed.size()));
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(agency, asOf))
                .body(body(page, cursors.next(agency, LIST, last(page, owed.size() > limit))));
    }

    private AgreementWorkBody body(List<RunningClock> page, @Nullable String next) {
        var now = clock.instant();
        return new AgreementWorkBody(
                page.stream().map(one -> AgreementWorkBody.OwedAnswerBody.of(one, now)).toList(),
                next);
    }

    private static @Nullable Place last(List<RunningClock> page, boolean more) {
        return more ? new Place(page.getLast().due(), page.getLast().position()) : null;
    }

    private static ClockTable.@Nullable Place place(@Nullable Place after) {
        return after == null
                ? null
                : new ClockTable.Place(
                        after.occurredAt(), after.position(), ClockKind.AGREEMENT_RESPONSE);
    }
}
