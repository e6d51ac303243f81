package org.safeguardinghub.chronology;

import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;

import java.time.Instant;
import java.util.List;

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
    @FunctionalInterface
    interface Visible {
        /** Those of them that are there for the asker, in their order. */
        List<Envelope> of(List<Envelope> records);
    }

    /**
     * What was found.
     *
     * @param asOf the newest position that it reflects
     */
    record Found<T>(T finding, long asOf) {}
}
