package org.safeguardinghub.chronology;

import org.safeguardinghub.authority.Snapshot.Envelope;

import java.time.Instant;

/** A place in a list: the entry after which the next page begins. Lists go from new to old. */
public record Place(Instant occurredAt, long position) {
    static Place of(Envelope envelope) {
        return new Place(envelope.occurredAt(), envelope.position());
    }

    /** Whether this entry is on a later page: it happened earlier, or was recorded earlier. */
    boolean isBefore(Envelope envelope) {
        int byTime = envelope.occurredAt().compareTo(occurredAt);
        return byTime < 0 || (byTime == 0 && envelope.position() < position);
    }
}
