package org.safeguardinghub.api.subjectaccess;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.api.subjectaccess.SubjectAccessWorkBody.OwedBundle;
import org.safeguardinghub.chronology.Place;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.clock.keepclocks.ClockTable;
import org.safeguardinghub.clock.keepclocks.RunningClock;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.subjectaccess.readrequest.RequestFile;
import org.safeguardinghub.subjectaccess.readrequest.RequestSoFar;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an agency owes to persons. Of a person who is hidden from the asker nothing is said; the
 * look is ruled on and recorded like any other.
 */
@Component
class OwedBundles {
    private final ClockTable clocks;
    private final RequestFile file;
    private final Reading reading;
    private final Clock clock;

    OwedBundles(ClockTable clocks, RequestFile file, Reading reading, Clock clock) {
        this.clocks = clocks;
        this.file = file;
        this.reading = reading;
        this.clock = clock;
    }

    /** Some of them, and after which others follow; null where none do. */
    record Page(List<OwedBundle> items, @Nullable Place next, long asOf) {}

    /** Something that is owed, and where it stands in the list. */
    private record Owed(RunningClock clock, OwedBundle item) {}

    /** Goes on until it is known whether anything that may be shown follows the page. */
    Page page(Caller caller, Ask ask, ClockTable.@Nullable Place from, int limit) {
        var after = from;
        var asOf = Long.MAX_VALUE;
        var shown = new ArrayList<Owed>();
        List<RunningClock> owed;
        do {
            owed = clocks.subjectAccessOwedBy(caller.agency(), after, limit + 1);
            asOf = Math.min(asOf, show(caller, ask, owed, shown));
            after = owed.isEmpty() ? after : place(owed.getLast());
        } while (shown.size() <= limit && owed.size() > limit);
        var page = shown.subList(0, Math.min(limit, shown.size()));
        return new Page(
                page.stream().map(Owed::item).toList(),
                shown.size() > limit ? next(page.getLast().clock()) : null,
                asOf);
    }

    private long show(Caller caller, Ask ask, List<RunningClock> owed, List<Owed> shown) {
        var requests = requests(caller.agency(), owed);
        var persons = requests.values().stream().map(OwedBundles::person).distinct().toList();
        var answer = reading.known(RecordAnswers.asker(caller, ask), persons);
        var known =
                answer.entries().stream()
                        .map(entry -> entry.envelope().record().id())
                        .collect(Collectors.toSet());
        requests.forEach(
                (one, request) -> {
                    if (known.contains(person(request))) {
                        shown.add(new Owed(one, OwedBundle.of(one, request, clock.instant())));
                    }
                });
        return answer.asOf();
    }

    private Map<RunningClock, RequestSoFar> requests(AgencyId agency, List<RunningClock> owed) {
        var asked = file.all(agency, owed.stream().map(RunningClock::record).toList());
        var requests = new LinkedHashMap<RunningClock, RequestSoFar>();
        for (var one : owed) {
            var request = asked.get(one.record());
            if (request != null) {
                requests.put(one, request);
            }
        }
        return requests;
    }

    private static RecordId person(RequestSoFar request) {
        return new RecordId(request.received().subject().value());
    }

    private static ClockTable.Place place(RunningClock last) {
        return new ClockTable.Place(last.due(), last.position(), last.kind());
    }

    private static Place next(RunningClock last) {
        return new Place(last.due(), last.position());
    }
}
