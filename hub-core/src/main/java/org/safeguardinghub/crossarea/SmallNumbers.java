package org.safeguardinghub.crossarea;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What may be told of numbers. Those under five are left out, and none is told that others are part
 * of: a sum, with the numbers beside it or with what another agency is told, would give away what
 * was left out.
 */
public final class SmallNumbers {
    /** The smallest number that is told. */
    public static final int LEAST_SHOWN = 5;

    private SmallNumbers() {}

    /** Those that may be told, in the order of what they are numbers of. */
    static List<Line> shown(Map<Cell, Integer> numbers) {
        SortedMap<Cell, Integer> ordered = new TreeMap<>(numbers);
        return ordered.entrySet().stream()
                .filter(one -> one.getValue() >= LEAST_SHOWN)
                .map(one -> new Line(one.getKey(), one.getValue()))
                .toList();
    }
}
