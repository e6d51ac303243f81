package org.safeguardinghub.crossarea;

import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.chronology.Finding;
import org.safeguardinghub.crossarea.LinkedHolders.Link;
import org.safeguardinghub.register.Thresholds;
import org.safeguardinghub.shared.AgencyId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;

/**
 * The persons who are known in one of an agency's areas and in another one, the last to be linked
 * first. Walked link by link until a page is full and it is known whether anybody follows: what is
 * passed by tells nothing.
 */
public final class PersonsAcross implements Finding<PageOfPersons> {
    private static final int STEP = 50;

    private final AgencyId asker;
    private final Pseudonyms pseudonyms;
    private final Thresholds local;
    private final long before;
    private final int limit;

    /**
     * A page of the list.
     *
     * @param before the position that an earlier page gave; {@link Long#MAX_VALUE} from the newest
     */
    public PersonsAcross(
            AgencyId asker, Pseudonyms pseudonyms, Thresholds local, long before, int limit) {
        this.asker = asker;
        this.pseudonyms = pseudonyms;
        this.local = local;
        this.before = before;
        this.limit = limit;
    }

    @Override
    public PageOfPersons from(Snapshot snapshot, Instant at, Visible visible) {
        var areas = ServedAreas.in(snapshot, at);
        var mine = areas.of(asker);
        var small = new SmallNumbers(local, at);
        var persons = new ArrayList<KnownPerson>();
        long last = before;
        long from = before;
        List<Link> step;
        do {
            step = LinkedHolders.older(snapshot, at, mine, from, STEP);
            for (var found : across(step, areas, mine, small, snapshot, visible)) {
                if (persons.size() == limit) {
                    return new PageOfPersons(persons, OptionalLong.of(last));
                }
                persons.add(found.person());
                last = found.position();
            }
            from = step.isEmpty() ? from : step.getLast().position();
        } while (step.size() == STEP);
        return new PageOfPersons(persons, OptionalLong.empty());
    }

    private record Found(long position, KnownPerson person) {}

    /** Each person once: several links may lead to one. */
    private List<Found> across(
            List<Link> step,
            Areas areas,
            SortedSet<String> mine,
            SmallNumbers small,
            Snapshot snapshot,
            Finding.Visible visible) {
        var ends = new HashSet<>(step.stream().map(Link::one).toList());
        ends.addAll(step.stream().map(Link::other).toList());
        var subjects = snapshot.persons(ends);
        var joined =
                Person.joined(
                        LinkedHolders.between(snapshot, subjects),
                        visible.of(snapshot.recordsAbout(subjects)));
        var across = new ArrayList<Found>();
        for (var link : step) {
            var person = joined.get(link.one());
            if (person != null
                    && person.place(areas, mine).equals(OptionalLong.of(link.position()))) {
                var known = person.known(areas, small);
                if (KnownIn.areAcross(known, mine)) {
                    var pseudonym = pseudonyms.of(asker, person.eldest());
                    across.add(new Found(link.position(), new KnownPerson(pseudonym, known)));
                }
            }
        }
        return across;
    }
}
