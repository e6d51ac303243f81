package org.safeguardinghub.crossarea;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Whoever has everything that was told to anybody: takes one number from another where one counts
 * all that the other does, knows below what a number is left out, and goes on until nothing more
 * comes of it.
 */
final class DifferencingAttack<C> {
    private static final int ROUNDS = 3;

    private final Map<C, Integer> least = new HashMap<>();
    private final Map<C, Integer> most = new HashMap<>();

    private DifferencingAttack(Collection<C> hidden, ToIntFunction<C> leastTold) {
        hidden.forEach(
                cell -> {
                    least.put(cell, 0);
                    most.put(cell, leastTold.applyAsInt(cell) - 1);
                });
    }

    /**
     * The cells whose number comes out.
     *
     * @param told all that was told
     * @param hidden the cells of which nothing was told
     * @param leastTold the smallest number that is told of a cell
     */
    static <C> Set<C> on(
            Collection<Publication<C>> told, Collection<C> hidden, ToIntFunction<C> leastTold) {
        var attack = new DifferencingAttack<>(hidden, leastTold);
        Set<Publication<C>> known = new LinkedHashSet<>(told);
        for (int round = 0; round < ROUNDS; round++) {
            var more = differences(known);
            known.addAll(more);
            known.forEach(attack::narrow);
        }
        var recovered = new HashSet<>(hidden);
        recovered.removeIf(cell -> !attack.isKnown(cell));
        return recovered;
    }

    private static <C> List<Publication<C>> differences(Set<Publication<C>> known) {
        var differences = new ArrayList<Publication<C>>();
        for (var whole : known) {
            for (var part : known) {
                if (part.counted().size() < whole.counted().size()
                        && whole.counted().containsAll(part.counted())) {
                    var rest = new HashSet<>(whole.counted());
                    rest.removeAll(part.counted());
                    differences.add(new Publication<>(rest, whole.number() - part.number()));
                }
            }
        }
        return differences.size() > 2_000 ? List.of() : differences;
    }

    /** Where all that a number counts is hidden, each of it is what the others leave. */
    private void narrow(Publication<C> one) {
        if (!least.keySet().containsAll(one.counted())) {
            return;
        }
        for (var cell : one.counted()) {
            int othersLeast = sum(least, one, cell);
            int othersMost = sum(most, one, cell);
            least.merge(cell, one.number() - othersMost, Math::max);
            most.merge(cell, one.number() - othersLeast, Math::min);
        }
    }

    private static <C> int sum(Map<C, Integer> bounds, Publication<C> one, C without) {
        return one.counted().stream()
                .filter(cell -> !cell.equals(without))
                .mapToInt(cell -> bounds.getOrDefault(cell, 0))
                .sum();
    }

    private boolean isKnown(C cell) {
        return least.containsKey(cell) && least.get(cell).equals(most.get(cell));
    }
}
