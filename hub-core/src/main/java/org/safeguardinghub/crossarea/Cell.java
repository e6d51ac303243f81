package org.safeguardinghub.crossarea;

import java.util.Comparator;
import java.util.SortedSet;

/**
 * What one number counts: what goes from agencies that serve exactly some areas to agencies that
 * serve exactly some others.
 *
 * <p>INVARIANT: the same for whoever asks. Numbers for the areas of each asker would overlap, and
 * the difference of two of them can be a number that nobody may be told.
 *
 * @param what what is counted
 */
public record Cell(What what, SortedSet<String> from, SortedSet<String> to)
        implements Comparable<Cell> {
    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::what)
                    .thenComparing(cell -> cell.from().toString())
                    .thenComparing(cell -> cell.to().toString());

    /** What is counted between areas. */
    public enum What {
        /** a referral that was not answered in time: it went to the second of the areas */
        WAITING,
        /** an emergency access that a holder, of the second of the areas, has not ruled on */
        UNREVIEWED,
        /** a child was placed by the responsible authority */
        PLACEMENT,
        /** an authority took over responsibility for a child */
        TRANSFER
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
