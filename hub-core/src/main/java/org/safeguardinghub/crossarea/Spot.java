package org.safeguardinghub.crossarea;

import java.util.Comparator;
import java.util.SortedSet;

/**
 * What one number of concerns counts: those of agencies that serve exactly some areas, in one
 * district.
 *
 * <p>INVARIANT: the same for whoever asks, as with {@link Cell}.
 *
 * @param areas codes of the areas that the owners serve
 * @param district the outward part of a postcode
 */
public record Spot(String district, SortedSet<String> areas) implements Comparable<Spot> {
    private static final Comparator<Spot> ORDER =
            Comparator.comparing(Spot::district).thenComparing(spot -> spot.areas().toString());

    @Override
    public int compareTo(Spot other) {
        return ORDER.compare(this, other);
    }
}
