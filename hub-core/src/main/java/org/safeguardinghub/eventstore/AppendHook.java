package org.safeguardinghub.eventstore;

import org.axonframework.eventhandling.EventMessage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes what must be true together with the events, in their transaction and under the append
 * lock.
 *
 * <p>It must be quick, must neither commit nor append, and may be called again with the same events
 * at other positions: when a command of the batch fails here, everything is rolled back and done
 * again one command at a time, so that only that command fails.
 */
@FunctionalInterface
public interface AppendHook {
    /**
     * Whether it has anything to write beside this event. A batch that concerns no hook takes one
     * round trip to the database, another one three or more.
     */
    default boolean concerns(EventMessage<?> event) {
        return true;
    }

    /** Those events of one batch that concern it, in order, already inserted. */
    void inAppend(Connection connection, List<Appended> events) throws SQLException;
}
