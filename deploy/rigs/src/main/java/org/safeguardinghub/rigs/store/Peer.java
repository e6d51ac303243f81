package org.safeguardinghub.rigs.store;

import org.axonframework.eventhandling.DomainEventMessage;

/**
 * One way of storing events. Each writes the same five rows for an event: the event itself, three
 * tag postings and its id in the list of what is known.
 */
interface Peer extends AutoCloseable {
    /** Stores the event, durably when this returns. */
    void append(DomainEventMessage<?> event);

    /** Reads all events of an aggregate, decoded, as before a decision; gives how many. */
    int source(String aggregate);

    @Override
    void close();
}
