package org.safeguardinghub.chronology.changesahead;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;

import java.util.Comparator;

/**
 * One way in which what a reader sees of a record would change.
 *
 * @param before the level without the agreement
 * @param after another one
 */
public record Change(AgencyId reader, Purpose purpose, Category category, Level before, Level after)
        implements Comparable<Change> {
    private static final Comparator<Change> ORDER =
            Comparator.comparing(Change::reader)
                    .thenComparing(Change::purpose)
                    .thenComparing(Change::category)
                    .thenComparing(Change::before)
                    .thenComparing(Change::after);

    @Override
    public int compareTo(Change other) {
        return ORDER.compare(this, other);
    }
}
