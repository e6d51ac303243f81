package org.safeguardinghub.chronology;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.audit.RulingId;

import java.util.List;

/**
 * What a reader gets. Its ruling event is durable before this exists.
 *
 * @param entries what may be shown; empty looks the same for "nothing there" and "not for you". A
 *     list ends with one entry for each desk behind which something is only held.
 * @param next where the next page begins; null exactly when no further record is to be shown
 * @param asOf the newest position that the answer reflects
 * @param ruling the first ruling of the answer, by which a refusal can be asked about
 */
public record Answer(List<Entry> entries, @Nullable Place next, long asOf, RulingId ruling) {
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The same, made from something that may have been behind the snapshot. */
    public Answer notAfter(long position) {
        return new Answer(entries, next, Math.min(asOf, position), ruling);
    }
}
