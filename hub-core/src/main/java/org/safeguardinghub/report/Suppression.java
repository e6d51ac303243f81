package org.safeguardinghub.report;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What may be told of a report's numbers: each decision is in one number, and no number is told
 * that another is part of. Numbers under eight are left out, none among them, and counted with
 * their like: first an agency's other grounds, then other agencies of the same areas. What is told
 * is rounded to the nearest five.
 *
 * <p>So of a number that is left out it is known that it is at most seven, and of the sum of some
 * of them, where it is told, what it is to within two. However much that makes each of them at
 * least, each of them may still be seven: so none that is under five is ever known. With five in
 * place of eight, two that together are eight would be known to be four each. Source: threat model,
 * C-12.
 */
final class Suppression {
    private static final int LEAST_TOLD = 8;
    private static final int STEP = 5;

    /** An agency's ground, an agency, the agencies of an area. */
    private static final int WIDTHS = 3;

    private Suppression() {}

    /**
     * Those that are told.
     *
     * @param numbers each of an agency and a ground
     */
    static SortedMap<Place, Long> told(SortedMap<Place, Long> numbers) {
        return told(numbers, LEAST_TOLD);
    }

    static SortedMap<Place, Long> told(SortedMap<Place, Long> numbers, int least) {
        var told = new TreeMap<Place, Long>();
        var left = numbers;
        for (int width = 0; width < WIDTHS; width++) {
            var wider = new TreeMap<Place, Long>();
            left.forEach(
                    (place, number) -> {
                        if (number < least) {
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
