package org.safeguardinghub.api.agreement;

import org.safeguardinghub.chronology.changesahead.Band;
import org.safeguardinghub.chronology.changesahead.Previewed;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;

import java.time.Instant;
import java.util.List;

/**
 * What an agreement, or a version of the policy, would change of what others see of the asker's
 * records.
 *
 * @param stored always false: nothing comes of it, and nothing is ruled but for this answer
 * @param from the moment for which it was ruled, at which it would come into force
 * @param changes empty where nobody would see anything otherwise
 * @param complete false where changes of few records are left out, as numbers beside them would
 *     tell how few
 */
public record ChangesAheadBody(
        boolean stored, Instant from, List<ChangeBody> changes, boolean complete) {

    /**
     * Records that a reader would see otherwise.
     *
     * @param before the level that the reader has without it
     * @param after the level that the reader would have
     * @param direction whether that shows more or less
     * @param records how many, in steps of five
     */
    public record ChangeBody(
            AgencyId reader,
            Purpose purpose,
            Category category,
            Level before,
            Level after,
            Direction direction,
            Band records) {

        static ChangeBody of(Previewed.Line line) {
            var change = line.change();
            return new ChangeBody(
                    change.reader(),
                    change.purpose(),
                    change.category(),
                    change.before(),
                    change.after(),
                    change.after().compareTo(change.before()) > 0
                            ? Direction.WIDENS
                            : Direction.NARROWS,
                    line.records());
        }
    }

    /** Whether more or less would be seen. */
    public enum Direction {
        WIDENS,
        NARROWS
    }

    public static ChangesAheadBody of(Previewed previewed) {
        return new ChangesAheadBody(
                false,
                previewed.from(),
                previewed.lines().stream().map(ChangeBody::of).toList(),
                previewed.complete());
    }
}
