package org.safeguardinghub.recipient;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;

/**
 * One recipient of one change of a record, as its owner is shown it.
 *
 * @param position where the event stands that changed the record
 * @param n which of the change's recipients this is, from 0
 * @param decision the share that was recalled, where one was
 * @param fetched whether the agency has fetched what tells it of the change
 * @param acknowledgedAt when it said that it knows; null while it has not
 * @param copies what became of its copies, where it said so of a recall
 */
public record Listed(
        long position,
        int n,
        Change change,
        @Nullable RecordId decision,
        Instant changedAt,
        Instant listedAt,
        Recipient recipient,
        boolean fetched,
        @Nullable Instant acknowledgedAt,
        @Nullable String copies) {
    /** A place in the list. */
    public record Mark(long position, int n) {
        /** Before all of them: the list goes from the newest. */
        public static final Mark NEWEST = new Mark(Long.MAX_VALUE, 0);
    }
}
