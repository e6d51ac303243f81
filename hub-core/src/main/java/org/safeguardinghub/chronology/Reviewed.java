package org.safeguardinghub.chronology;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.sharing.Explanation.Decided;
import org.safeguardinghub.sharing.Ruling;

import java.util.List;

/**
 * What a reviewer is told of another agency's view.
 *
 * @param isGranted whether the grant is in force now for what was asked; where not, the answer is
 *     that of an unknown id, whatever there is
 * @param lines newest first by when it happened, those that were absent then too
 * @param next where the next page begins; null at the end
 * @param asOf the last event that counts
 */
public record Reviewed(boolean isGranted, List<Line> lines, @Nullable Place next, long asOf) {
    /**
     * One record.
     *
     * @param then how it would have been ruled on for the agency
     * @param entry what it could have read of it then, as far as the review opens it; null where
     *     that is nothing
     * @param withheld what it could have read, and the review opens less of or nothing: what
     *     decides that now
     */
    public record Line(Ruling then, @Nullable Entry entry, List<Decided> withheld) {}
}
