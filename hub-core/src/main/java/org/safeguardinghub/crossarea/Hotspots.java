package org.safeguardinghub.crossarea;

import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.chronology.Finding;
import org.safeguardinghub.crossarea.NamedThings.In;
import org.safeguardinghub.register.Thresholds;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * In which districts many concerns of one week have arisen: where agencies of the asker's areas
 * tell of five or more, and of the same districts what agencies of other areas tell.
 */
public final class Hotspots implements Finding<List<Hotspot>> {
    private static final int STEP = 5;

    private final AgencyId asker;
    private final Districts districts;
    private final Week week;
    private final Thresholds local;

    /** {@code week}: one that is over. */
    public Hotspots(AgencyId asker, Districts districts, Week week, Thresholds local) {
        this.asker = asker;
        this.districts = districts;
        this.week = week;
        this.local = local;
    }

    @Override
    public List<Hotspot> from(Snapshot snapshot, Instant at, Visible visible) {
        var areas = ServedAreas.in(snapshot, at);
        var arisen = NamedThings.arisen(snapshot, week);
        var ids = new LinkedHashSet<RecordId>();
        arisen.forEach(one -> ids.add(one.concern()));
        var seen = new HashMap<RecordId, AgencyId>();
        visible.of(snapshot.records(List.copyOf(ids)), Set.of(Category.NARR)).values().stream()
                .flatMap(List::stream)
                .map(Envelope::record)
                .forEach(record -> seen.put(record.id(), record.owner()));
        return told(
                counted(arisen, seen, areas),
                areas.of(asker),
                new SmallNumbers(local, week.until()));
    }

    /** Each concern once in each district. */
    private Map<Spot, Integer> counted(
            Collection<In> arisen, Map<RecordId, AgencyId> seen, Areas areas) {
        var concerns = new HashMap<Spot, Set<RecordId>>();
        for (var one : arisen) {
            var owner = seen.get(one.concern());
            if (owner != null && !areas.of(owner).isEmpty()) {
                var spot = new Spot(districts.opened(one.district()), areas.of(owner));
                concerns.computeIfAbsent(spot, _ -> new HashSet<>()).add(one.concern());
            }
        }
        var numbers = new HashMap<Spot, Integer>();
        concerns.forEach((spot, some) -> numbers.put(spot, some.size()));
        return numbers;
    }

    /**
     * What may be told of these to whoever serves some areas: no small number and no sum. That
     * another's number is told rests on one that is told itself, so that it tells nothing more.
     */
    static List<Hotspot> told(Map<Spot, Integer> numbers, Set<String> mine, SmallNumbers small) {
        var shown = new TreeMap<>(numbers);
        shown.entrySet().removeIf(one -> one.getValue() < small.least(one.getKey().areas()));
        var own = new HashSet<String>();
        shown.keySet().stream()
                .filter(spot -> !Collections.disjoint(spot.areas(), mine))
                .forEach(spot -> own.add(spot.district()));
        return shown.entrySet().stream()
                .filter(one -> own.contains(one.getKey().district()))
                .map(one -> new Hotspot(one.getKey(), one.getValue() / STEP * STEP))
                .toList();
    }
}
