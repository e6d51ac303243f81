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
import org.safeguardinghub.chronology.Answer;
import org.safeguardinghub.chronology.Place;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.keepclocks.ClockProjection;
import org.safeguardinghub.clock.keepclocks.ClockTable;
import org.safeguardinghub.clock.keepclocks.RunningClock;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/**
 * What an agency owes. Of a record that the asker may not know of, nothing is said here either; the
 * look is ruled on and recorded like any other.
 */
@Component
class Work {
    private static final String LIST = "work";
    private static final List<ClockKind> KINDS = List.of(ClockKind.values());

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

    /** Goes on until it is known whether anything that may be shown follows the page. */
    ResponseEntity<WorkBody> owedBy(
            Caller caller, Ask ask, int limit, @Nullable String cursor, MinPosition least) {
        var agency = caller.agency();
        var after = place(cursors.page(agency, LIST, cursor, limit).after());
        views.await(ClockProjection.GROUP, least);
        // before the rows are read, so that it is never more than they reflect
        long asOf = views.reached(ClockProjection.GROUP).orElse(0);
        var now = clock.instant();
        var items = new ArrayList<Owed>();
        List<RunningClock> owed;
        do {
            owed = clocks.owedBy(agency, after, limit + 1);
            var answer = known(caller, ask, owed);
            asOf = Math.min(asOf, answer.asOf());
            items.addAll(shown(owed, answer, now));
            after = owed.isEmpty() ? after : place(cursor(owed.getLast()));
        } while (items.size() <= limit && owed.size() > limit);
        var page = items.subList(0, Math.min(limit, items.size()));
        var next = items.size() > limit ? cursor(page.getLast().clock()) : null;
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(agency, asOf))
                .body(
                        new WorkBody(
                                page.stream().map(Owed::item).toList(),
                                cursors.next(agency, LIST, next)));
    }

    private Answer known(Caller caller, Ask ask, List<RunningClock> owed) {
        return reading.known(
                RecordAnswers.asker(caller, ask), owed.stream().map(RunningClock::record).toList());
    }

    /** A cursor has room for a time and a number: position and kind share the number. */
    private static ClockTable.@Nullable Place place(@Nullable Place after) {
        return after == null
                ? null
                : new ClockTable.Place(
                        after.occurredAt(),
                        after.position() / KINDS.size(),
                        KINDS.get((int) (after.position() % KINDS.size())));
    }

    private static Place cursor(RunningClock last) {
        return new Place(last.due(), last.position() * KINDS.size() + KINDS.indexOf(last.kind()));
    }

    /** Something that is owed, as it is shown. */
    private record Owed(RunningClock clock, DueItem item) {}

    /** Nothing is named of which the asker may know no more than that something is held. */
    private static List<Owed> shown(List<RunningClock> owed, Answer answer, Instant now) {
        var types = new HashMap<RecordId, RecordType>();
        for (var entry : answer.entries()) {
            if (!entry.ruling().isOnlyHeld()) {
                var record = entry.envelope().record();
                types.put(record.id(), record.type());
            }
        }
        return owed.stream()
                .filter(one -> types.containsKey(one.record()))
                .map(
                        one -> {
                            var type = Objects.requireNonNull(types.get(one.record()));
                            return new Owed(
                                    one,
                                    new DueItem(
                                            one.kind(),
                                            one.record(),
                                            type,
                                            RecordPaths.of(type, one.record()),
                                            one.started(),
                                            one.due(),
                                            !one.due().isAfter(now),
                                            one.calendar(),
                                            one.breached()));
                        })
                .toList();
    }
}
