package org.safeguardinghub.crossarea;

import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.chronology.Finding;
import org.safeguardinghub.crossarea.NamedThings.Naming;
import org.safeguardinghub.register.Thresholds;
import org.safeguardinghub.shared.AgencyId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;

/**
 * What concerns of one of an agency's areas and of another one name within the window, what was
 * named last in the agency's own areas first. Walked naming by naming until a page is full and it
 * is known whether anything follows: what is passed by tells nothing.
 */
public final class PatternsAcross implements Finding<PageOfPatterns> {
    private static final int STEP = 50;

    private final AgencyId asker;
    private final Pseudonyms pseudonyms;
    private final Thresholds local;
    private final NamedThings things;
    private final long before;
    private final int limit;

    /**
     * A page of the list.
     *
     * @param before the place that an earlier page gave; {@link Long#MAX_VALUE} from the newest
     */
    public PatternsAcross(
            AgencyId asker,
            Pseudonyms pseudonyms,
            Thresholds local,
            NamedThings things,
            long before,
            int limit) {
        this.asker = asker;
        this.pseudonyms = pseudonyms;
        this.local = local;
        this.things = things;
        this.before = before;
        this.limit = limit;
    }

    @Override
    public PageOfPatterns from(Snapshot snapshot, Instant at, Visible visible) {
        long reflects = things.reflectedBy(snapshot);
        var areas = ServedAreas.in(snapshot, at);
        var mine = areas.of(asker);
        var small = new SmallNumbers(local, at);
        long floor = NamedThings.floor(snapshot, Window.from(at));
        var patterns = new ArrayList<Pattern>();
        long last = before;
        long from = before;
        List<Naming> step;
        do {
            step = NamedThings.older(snapshot, at, mine, floor, from, STEP);
            for (var found : across(step, floor, areas, mine, small, snapshot, visible)) {
                if (patterns.size() == limit) {
                    return new PageOfPatterns(patterns, OptionalLong.of(last), reflects);
                }
                patterns.add(found.pattern());
                last = found.place();
            }
            from = step.isEmpty() ? from : step.getLast().place();
        } while (step.size() == STEP);
        return new PageOfPatterns(patterns, OptionalLong.empty(), reflects);
    }

    private record Found(long place, Pattern pattern) {}

    /** Each thing once: where the reader knows of its newest naming. */
    private List<Found> across(
            List<Naming> step,
            long floor,
            Areas areas,
            SortedSet<String> mine,
            SmallNumbers small,
            Snapshot snapshot,
            Finding.Visible visible) {
        var digests = step.stream().map(Naming::digest).distinct().toList();
        var things = NamedIn.of(NamedThings.naming(snapshot, digests, floor), snapshot, visible);
        var across = new ArrayList<Found>();
        for (var naming : step) {
            var thing = things.get(naming.digest());
            if (thing != null && thing.place(areas, mine).equals(OptionalLong.of(naming.place()))) {
                var named = thing.known(areas, small);
                if (KnownIn.areAcross(named, mine)) {
                    var pseudonym = pseudonyms.of(asker, thing.kind(), thing.digest());
                    across.add(
                            new Found(naming.place(), new Pattern(pseudonym, thing.kind(), named)));
                }
            }
        }
        return across;
    }
}
