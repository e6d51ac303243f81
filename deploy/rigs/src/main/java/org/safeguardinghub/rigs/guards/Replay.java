package org.safeguardinghub.rigs.guards;

import org.safeguardinghub.rigs.server.Address;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/** Reads the log back in its order, past the store, as far as it is wanted. */
final class Replay implements AutoCloseable {
    private static final int PAGE = 10_000;

    private final Connection connection;
    private final PreparedStatement next;

    Replay(Address database) throws SQLException {
        connection = database.each().getConnection();
        next =
                connection.prepareStatement(
                        """
                        select position, event_id, name, tags from event
                         where position > ? order by position limit ?\
                        """);
        next.setInt(2, PAGE);
    }

    /** Adds to the log what it lacks up to a position. */
    void read(Log log, long until) throws SQLException {
        while (log.head() < until) {
            next.setLong(1, log.head());
            try (ResultSet rows = next.executeQuery()) {
                while (rows.next()) {
                    log.add(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            Set.of((String[]) rows.getArray(4).getArray()));
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
