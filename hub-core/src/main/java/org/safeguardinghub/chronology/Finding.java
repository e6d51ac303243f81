package org.safeguardinghub.chronology;

import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.shared.Category;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Works something out of records of which the asker may know, and shows none of them. What it rests
 * on beside them must be no more than anybody may know.
 */
@FunctionalInterface
public interface Finding<T> {
    /**
     * What is found in this moment.
     *
     * @param at the instant of the rulings
     */
    T from(Snapshot snapshot, Instant at, Visible visible);

    /** Rules on records, each of which is in the stored look from then on. */
    interface Visible {
        /** Those of them that are there for the asker, in their order. */
        List<Envelope> of(List<Envelope> records);

        /**
         * By each of these categories, those of which the asker may know that they hold something
         * in it.
         */
        Map<Category, List<Envelope>> of(List<Envelope> records, Set<Category> categories);
    }

    /**
     * What was found.
     *
     * @param asOf the newest position that it reflects
     */
    record Found<T>(T finding, long asOf) {}
}
