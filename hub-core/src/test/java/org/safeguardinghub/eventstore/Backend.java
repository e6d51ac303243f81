package org.safeguardinghub.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The server's process behind a connection. */
record Backend(int pid) {
    static Backend of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return new Backend(row.getInt(1));
        }
    }

    /** Ends it from another connection; whoever uses it learns of that at his next call. */
    void kill() throws SQLException {
        try (Connection other = EmbeddedDatabase.server().getConnection();
                PreparedStatement statement =
                        other.prepareStatement("select pg_terminate_backend(?, 10000)")) {
            statement.setInt(1, pid);
            statement.execute();
        }
    }
}
