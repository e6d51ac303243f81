package org.safeguardinghub.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/**
 * The settings of PostgreSQL without which what it has answered could be lost in a crash. Checked
 * at start, of the events and of the keys: a store that may forget must not start.
 */
public final class DurableSettings {
    private static final List<String> NEVER_OFF =
            List.of("fsync", "synchronous_commit", "full_page_writes");

    private DurableSettings() {}

    /**
     * Returns if connections of this source are safe.
     *
     * @throws IllegalStateException naming each setting that is off for connections of this source
     */
    public static void require(DataSource dataSource) throws SQLException {
        List<String> off = new ArrayList<>();
        String database;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select current_setting(?)")) {
            database = connection.getCatalog();
            for (String setting : NEVER_OFF) {
                statement.setString(1, setting);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    if (row.getString(1).equals("off")) {
                        off.add(setting);
                    }
                }
            }
        }
        if (!off.isEmpty()) {
            throw new IllegalStateException(
                    "PostgreSQL could lose what it answered: in the database %s %s is off"
                            .formatted(database, String.join(", ", off)));
        }
    }
}
