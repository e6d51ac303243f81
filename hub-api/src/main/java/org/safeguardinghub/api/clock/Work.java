package org.safeguardinghub.api.clock;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.record.Cursors;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.api.record.RecordPaths;
import org.safeguardinghub.api.record.ViewProgress;
import org.safeguardinghub.chronology.Place;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.clock.keepclocks.ClockProjection;
import org.safeguardinghub.clock.keepclocks.ClockTable;
import org.safeguardinghub.clock.keepclocks.RunningClock;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an agency owes. Of a record that the asker may not know of, nothing is said here either; the
 * look is ruled on and recorded like any other.
 */
@Component
class Work {
    private static final String LIST = "work";

    private final ClockTable clocks;
    private final Reading reading;
    private final Cursors cursors;
    private final ViewProgress views;
    private final PositionTokens positions;
    private final Clock clock;

    Work(
            ClockTable clocks,
            Reading reading,
            Cursors cursors,
            ViewProgress views,
            PositionTokens positions,
            Clock clock) {
        this.clocks = clocks;
        this.reading = reading;
        this.cursors = cursors;
        this.views = views;
        this.positions = positions;
        this.clock = clock;
    }

    ResponseEntity<WorkBody> owedBy(
            Caller caller, Ask ask, int limit, @Nullable String cursor, MinPosition least) {
        var agency = caller.agency();
        var page = cursors.page(agency, LIST, cursor, limit);
        views.await(ClockProjection.GROUP, least);
        // before the rows are read, so that it is never more than they reflect
        var reached = views.reached(ClockProjection.GROUP).orElse(0);
        var owed = clocks.owedBy(agency, place(page.after()), limit);
        var answer =
                reading.known(
                        RecordAnswers.asker(caller, ask),
                        owed.stream().map(RunningClock::record).toList());
        var types = new HashMap<RecordId, RecordType>();
        answer.entries()
                .forEach(
                        entry -> {
                            var record = entry.envelope().record();
                            types.put(record.id(), record.type());
                        });
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(agency, answer.notAfter(reached).asOf()))
                .body(
                        new WorkBody(
                                items(owed, types, clock.instant()),
                                owed.size() < limit
                                        ? null
                                        : cursors.next(agency, LIST, cursor(owed.getLast()))));
    }

    private static ClockTable.@Nullable Place place(@Nullable Place after) {
        return after == null ? null : new ClockTable.Place(after.occurredAt(), after.position());
    }

    private static Place cursor(RunningClock last) {
        return new Place(last.due(), last.position());
    }

    private static List<DueItem> items(
            List<RunningClock> owed, Map<RecordId, RecordType> types, Instant now) {
        return owed.stream()
                .filter(one -> types.containsKey(one.record()))
                .map(
                        one -> {
                            var type = Objects.requireNonNull(types.get(one.record()));
                            return new DueItem(
                                    one.kind(),
                                    one.record(),
                                    type,
                                    RecordPaths.of(type, one.record()),
                                    one.started(),
                                    one.due(),
                                    !one.due().isAfter(now),
                                    one.calendar(),
                                    one.breached());
                        })
                .toList();
    }
}
