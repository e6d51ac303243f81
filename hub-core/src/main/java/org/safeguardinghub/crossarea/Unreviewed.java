package org.safeguardinghub.crossarea;

import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.chronology.Finding;
import org.safeguardinghub.crossarea.Cell.What;
import org.safeguardinghub.crossarea.Tally.Between;
import org.safeguardinghub.crossarea.UnreviewedAccesses.Owed;
import org.safeguardinghub.register.Thresholds;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/**
 * How many rulings on emergency accesses are owed, where somebody of the asker's areas broke the
 * glass or owes the ruling, by the areas of both.
 */
public final class Unreviewed implements Finding<List<Line>> {
    private final AgencyId asker;
    private final UnreviewedAccesses accesses;
    private final Thresholds local;

    public Unreviewed(AgencyId asker, UnreviewedAccesses accesses, Thresholds local) {
        this.asker = asker;
        this.accesses = accesses;
        this.local = local;
    }

    @Override
    public List<Line> from(Snapshot snapshot, Instant at, Visible visible) {
        var areas = ServedAreas.in(snapshot, at);
        var mine = areas.of(asker);
        var owed =
                accesses.all().stream()
                        .filter(one -> Tally.concerns(between(one), areas, mine))
                        .toList();
        var seen = new HashSet<RecordId>();
        visible.of(snapshot.records(owed.stream().map(Owed::access).distinct().toList()))
                .forEach(envelope -> seen.add(envelope.record().id()));
        return Tally.of(
                owed.stream()
                        .filter(one -> seen.contains(one.access()))
                        .map(Unreviewed::between)
                        .toList(),
                areas,
                new SmallNumbers(local, at));
    }

    private static Between between(Owed one) {
        return new Between(What.UNREVIEWED, one.takenBy(), one.holder());
    }
}
