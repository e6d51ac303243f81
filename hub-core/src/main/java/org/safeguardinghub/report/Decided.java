package org.safeguardinghub.report;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

/**
 * One decision as an event tells it: who, what about, with which outcome, on what ground. Codes and
 * ids, never content.
 *
 * @param n its number among the event's decisions of this topic; of a ruling, its index
 * @param agency that decided, or should have
 * @param other the one agency that it was about or for; null where there is none or several
 * @param ground {@link #NOT_STATED} where there is none
 */
record Decided(
        Topic topic,
        int n,
        AgencyId agency,
        @Nullable AgencyId other,
        String outcome,
        String ground,
        @Nullable RecordId record) {
    static final String NOT_STATED = "NOT_STATED";

    Decided {
        if (!topic.outcomes().contains(outcome)) {
            throw new IllegalArgumentException(topic + " has no outcome " + outcome);
        }
    }

    /** The first of its topic in its event. */
    static Decided first(
            Topic topic,
            AgencyId agency,
            @Nullable AgencyId other,
            String outcome,
            String ground,
            @Nullable RecordId record) {
        return new Decided(topic, 0, agency, other, outcome, ground, record);
    }
}
