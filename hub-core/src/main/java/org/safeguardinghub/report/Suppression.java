package org.safeguardinghub.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * What may be told of a report's numbers. Those under five, or under what an area of theirs has
 * set, are left out, none among them; and where one that is not none alone is left out of a sum,
 * the smallest of the others too, as it could be worked out from them. That there is none of
 * something tells of nobody: so it is not kept from whoever works it out. The rest are rounded to
 * the nearest five. Source: threat model, C-12.
 */
final class Suppression {
    private static final int STEP = 5;

    private Suppression() {}

    /** Those that are left out. */
    static Set<Cell> hidden(
            Map<Cell, Long> numbers, Collection<Sum> sums, ToIntFunction<Cell> least) {
        var hidden = new HashSet<Cell>();
        numbers.forEach(
                (cell, number) -> {
                    if (number < least.applyAsInt(cell)) {
                        hidden.add(cell);
                    }
                });
        boolean more;
        do {
            more = false;
            for (var sum : sums) {
                more |= protect(sum, numbers, hidden);
            }
        } while (more);
        return hidden;
    }

    /** Whether something had to be left out besides. */
    private static boolean protect(Sum sum, Map<Cell, Long> numbers, Set<Cell> hidden) {
        var some = sum.all().stream().filter(cell -> number(cell, numbers) > 0).toList();
        if (some.stream().filter(hidden::contains).count() != 1) {
            return false;
        }
        return some.stream()
                .filter(cell -> !hidden.contains(cell))
                .min(Comparator.comparingLong(cell -> number(cell, numbers)))
                .map(hidden::add)
                .orElse(false);
    }

    private static long number(Cell cell, Map<Cell, Long> numbers) {
        return numbers.getOrDefault(cell, 0L);
    }

    static long rounded(long number) {
        return (number + STEP / 2) / STEP * STEP;
    }
}
