package org.safeguardinghub.eventstore;

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
    /** The events of one batch in order, already inserted. */
    void inAppend(Connection connection, List<Appended> events) throws SQLException;
}
