package org.safeguardinghub.report;

import org.safeguardinghub.crossarea.SmallNumbers;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * What may be told of a report's numbers: each decision is in one number, and no number is told
 * that another is part of. Numbers under eight are left out, none among them, and counted with
 * their like: first an agency's other grounds, then other agencies of the same areas. What is told
 * is rounded to the nearest five.
 *
 * <p>So of a number that is left out it is known that it is at most seven, and of the sum of some
 * of them, where it is told, what it is to within two. However much that makes each of them at
 * least, each of them may still be seven: so none that is under five is ever known. With five in
 * place of eight, two that together are eight would be known to be four each. Where an area has set
 * that none under more than five is known, all of this is by as much more. Source: threat model,
 * C-12.
 */
final class Suppression {
    /** By how much what is told is more than what may not be known. */
    private static final int APART = 3;

    private static final int STEP = 5;

    /** An agency's ground, an agency, the agencies of an area. */
    private static final int WIDTHS = 3;

    private Suppression() {}

    /**
     * Those that are told.
     *
     * @param numbers each of an agency and a ground
     * @param small what may not be known
     */
    static SortedMap<Place, Long> told(SortedMap<Place, Long> numbers, SmallNumbers small) {
        return told(numbers, place -> APART + small.least(Auditees.areas(place.area())));
    }

    static SortedMap<Place, Long> told(SortedMap<Place, Long> numbers, ToIntFunction<Place> least) {
        var told = new TreeMap<Place, Long>();
        var left = numbers;
        for (int width = 0; width < WIDTHS; width++) {
            var wider = new TreeMap<Place, Long>();
            left.forEach(
                    (place, number) -> {
                        if (number < least.applyAsInt(place)) {
                            wider.merge(place.wider(), number, Long::sum);
                        } else {
                            told.put(place, rounded(number));
                        }
                    });
            left = wider;
        }
        return told;
    }

    private static long rounded(long number) {
        return (number + STEP / 2) / STEP * STEP;
    }
}
