package org.safeguardinghub.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * The database went away during commit and could not be asked since. The events may be in the
 * store; the same append with the same event ids may be repeated until it is answered.
 */
public final class OutcomeUnknown extends EventStoreException {
    OutcomeUnknown(Throwable cause) {
        super("the database went away during commit; repeat the same append to learn more", cause);
    }
}
