package org.safeguardinghub.crossarea;

import org.safeguardinghub.register.Threshold;
import org.safeguardinghub.register.Thresholds;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What may be told of numbers. Those under five, or under what one of the areas they are of has
 * set, are left out, and none is told that others are part of: a sum, with the numbers beside it or
 * with what another agency is told, would give away what was left out.
 *
 * <p>INVARIANT: what is left out rests on the number and on what it is of, and never on the asker.
 */
public final class SmallNumbers {
    private final Thresholds local;
    private final Instant at;

    /** {@code at}: when what is counted was complete; now for what is counted as of now. */
    public SmallNumbers(Thresholds local, Instant at) {
        this.local = local;
        this.at = at;
    }

    /** The smallest number that is told of what is of these areas. */
    public int least(Collection<String> areas) {
        return local.of(Threshold.LEAST_TOLD, areas, at);
    }

    /** Those that may be told, in the order of what they are numbers of. */
    List<Line> shown(Map<Cell, Integer> numbers) {
        return new TreeMap<>(numbers)
                .entrySet().stream()
                        .filter(one -> one.getValue() >= least(areas(one.getKey())))
                        .map(one -> new Line(one.getKey(), one.getValue()))
                        .toList();
    }

    private static Collection<String> areas(Cell cell) {
        var areas = new TreeSet<>(cell.from());
        areas.addAll(cell.to());
        return areas;
    }
}
