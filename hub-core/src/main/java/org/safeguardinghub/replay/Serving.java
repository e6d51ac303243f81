package org.safeguardinghub.replay;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What is known of a view.
 *
 * @param version the one that readers see
 * @param position up to which the live processor has brought it
 */
public record Serving(int version, long position) {
    private static final String READ = "select serving, position from view_progress where view = ?";

    static Serving read(Connection connection, String view) throws SQLException {
        return read(connection, view, READ);
    }

    /** Waits for whoever writes or switches, and keeps both out until the transaction ends. */
    static Serving hold(Connection connection, String view) throws SQLException {
        return read(connection, view, READ + " for update");
    }

    static void become(Connection connection, String view, int version) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "update view_progress set serving = ? where view = ?")) {
            statement.setInt(1, version);
            statement.setString(2, view);
            statement.executeUpdate();
        }
    }

    private static Serving read(Connection connection, String view, String sql)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, view);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new ReplayFailed("no progress is kept for the view " + view);
                }
                return new Serving(row.getInt(1), row.getLong(2));
            }
        }
    }
}
