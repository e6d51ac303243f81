package org.safeguardinghub.eventstore;

import org.axonframework.eventhandling.DomainEventMessage;

import java.util.List;
import java.util.Set;

/**
 * All events that matched any of the criteria, in order, and the newest position in the store when
 * they were read. Events of no aggregate stand here under their own id, without a type.
 */
public record Facts(Set<Criterion> criteria, List<DomainEventMessage<?>> events, long position) {
    public Facts {
        criteria = Set.copyOf(criteria);
        events = List.copyOf(events);
    }

    /** Holds until somebody appends an event that would have been among these. */
    public Guard guard() {
        return new Guard(criteria, position);
    }
}
