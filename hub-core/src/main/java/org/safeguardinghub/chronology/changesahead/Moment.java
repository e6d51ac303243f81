package org.safeguardinghub.chronology.changesahead;

import org.safeguardinghub.sharing.Fact;

import java.time.Instant;

/**
 * For when, and as known when, it is ruled.
 *
 * @param at the instant at which the agreement would come into force
 * @param position the newest event that the hub knows of
 */
public record Moment(Instant at, long position) {
    boolean includes(Fact fact) {
        return isKnown(fact) && fact.validity().holdsAt(at);
    }

    /** Also where it holds no longer: of an agreement, that may have replaced what does. */
    boolean isKnown(Fact fact) {
        return fact.position() <= position;
    }
}
