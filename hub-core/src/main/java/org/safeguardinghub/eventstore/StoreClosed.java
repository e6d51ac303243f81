package org.safeguardinghub.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The engine is closing; nothing was appended. */
public final class StoreClosed extends EventStoreException {
    StoreClosed() {
        super("the event store is closed");
    }
}
