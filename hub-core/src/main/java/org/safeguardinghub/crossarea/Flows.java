package org.safeguardinghub.crossarea;

import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.chronology.Finding;
import org.safeguardinghub.crossarea.Cell.What;
import org.safeguardinghub.crossarea.Movements.Placed;
import org.safeguardinghub.crossarea.Movements.TakenOver;
import org.safeguardinghub.crossarea.Tally.Between;
import org.safeguardinghub.register.Thresholds;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many children were placed, and responsibility for how many was taken over, between one of the
 * asker's areas and another one in a quarter.
 */
public final class Flows implements Finding<List<Line>> {
    private final AgencyId asker;
    private final Quarter quarter;
    private final Thresholds local;

    /** {@code quarter}: one that is over. */
    public Flows(AgencyId asker, Quarter quarter, Thresholds local) {
        this.asker = asker;
        this.quarter = quarter;
        this.local = local;
    }

    @Override
    public List<Line> from(Snapshot snapshot, Instant at, Visible visible) {
        var areas = ServedAreas.in(snapshot, at);
        var mine = areas.of(asker);
        var placed =
                Movements.placed(snapshot, quarter).stream()
                        .filter(one -> Tally.concerns(between(one), areas, mine))
                        .toList();
        var takenOver =
                Movements.takenOver(snapshot, quarter).stream()
                        .filter(one -> Tally.concerns(between(one), areas, mine))
                        .toList();
        var records = new ArrayList<Envelope>(placed.stream().map(Placed::placement).toList());
        records.addAll(
                snapshot.records(takenOver.stream().map(TakenOver::child).distinct().toList()));
        var seen = new HashSet<RecordId>();
        visible.of(records).forEach(record -> seen.add(record.record().id()));
        return Tally.of(
                counted(placed, takenOver, seen), areas, new SmallNumbers(local, quarter.until()));
    }

    private static List<Between> counted(
            List<Placed> placed, List<TakenOver> takenOver, Set<RecordId> seen) {
        var counted = new ArrayList<Between>();
        placed.stream()
                .filter(one -> seen.contains(one.placement().record().id()))
                .forEach(one -> counted.add(between(one)));
        takenOver.stream()
                .filter(one -> seen.contains(one.child()))
                .forEach(one -> counted.add(between(one)));
        return counted;
    }

    private static Between between(Placed one) {
        return new Between(What.PLACEMENT, one.placement().record().owner(), one.host());
    }

    private static Between between(TakenOver one) {
        return new Between(What.TRANSFER, one.from(), one.to());
    }
}
