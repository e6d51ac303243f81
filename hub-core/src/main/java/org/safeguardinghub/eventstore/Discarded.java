package org.safeguardinghub.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What becomes of a connection that nobody should use again. */
final class Discarded {
    private Discarded() {}

    /**
     * Ends it at once, whatever runs on it, and gives it back. A pool only believes that a
     * connection is dead when it sees it fail, so it is shown that.
     */
    static void discard(Connection connection) {
        try (connection) {
            connection.abort(Runnable::run);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select 1");
            }
        } catch (SQLException e) {
            // as it should be
        }
    }
}
