package org.safeguardinghub.crossarea;

import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.chronology.Finding;
import org.safeguardinghub.crossarea.Cell.What;
import org.safeguardinghub.crossarea.OverdueReferrals.Overdue;
import org.safeguardinghub.crossarea.Tally.Between;
import org.safeguardinghub.register.Thresholds;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many referrals wait that an agency of one of the asker's areas sent or has not answered, by
 * the areas of both.
 */
public final class Waiting implements Finding<List<Line>> {
    private final AgencyId asker;
    private final OverdueReferrals overdue;
    private final Thresholds local;

    public Waiting(AgencyId asker, OverdueReferrals overdue, Thresholds local) {
        this.asker = asker;
        this.overdue = overdue;
        this.local = local;
    }

    @Override
    public List<Line> from(Snapshot snapshot, Instant at, Visible visible) {
        var areas = ServedAreas.in(snapshot, at);
        var mine = areas.of(asker);
        var waiting =
                overdue.at(at).stream()
                        .filter(one -> Tally.concerns(between(one), areas, mine))
                        .toList();
        var seen = seen(waiting, snapshot, visible);
        return Tally.of(
                waiting.stream()
                        .filter(one -> seen.contains(one.referral()))
                        .map(Waiting::between)
                        .toList(),
                areas,
                new SmallNumbers(local, at));
    }

    private static Set<RecordId> seen(
            List<Overdue> waiting, Snapshot snapshot, Finding.Visible visible) {
        var referrals = waiting.stream().map(Overdue::referral).distinct().toList();
        var seen = new HashSet<RecordId>();
        visible.of(snapshot.records(referrals)).forEach(e -> seen.add(e.record().id()));
        return seen;
    }

    private static Between between(Overdue one) {
        return new Between(What.WAITING, one.sender(), one.owedBy());
    }
}
