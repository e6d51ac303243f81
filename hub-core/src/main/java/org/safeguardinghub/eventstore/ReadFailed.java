package org.safeguardinghub.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** A read of the log stopped at an event; it, or what was done with it, is the cause. */
public final class ReadFailed extends EventStoreException {
    private final long position;

    ReadFailed(long position, Throwable cause) {
        super("the read stopped at position " + position, cause);
        this.position = position;
    }

    /** The event that was being read or handled. */
    public long position() {
        return position;
    }
}
