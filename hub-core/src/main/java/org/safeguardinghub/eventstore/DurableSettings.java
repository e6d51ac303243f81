package org.safeguardinghub.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/**
 * The settings of PostgreSQL without which an answered append could be lost in a crash. Checked at
 * start: a store that may forget must not start.
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
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select current_setting(?)")) {
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
                    "PostgreSQL could lose answered appends: "
                            + String.join(", ", off)
                            + " is off");
        }
    }
}
