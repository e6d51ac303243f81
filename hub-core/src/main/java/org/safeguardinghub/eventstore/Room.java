package org.safeguardinghub.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/**
 * Keeps the partition after the one in use ready. Without it appends would fail once the last one
 * is full, so it is made a whole partition ahead.
 */
final class Room {
    /** Positions in a partition, as the migration has it. */
    private static final long PARTITION = 50_000_000;

    private static final System.Logger LOG = System.getLogger(Room.class.getName());

    private final DataSource dataSource;
    private volatile long until;

    Room(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The last position there is a partition for; 0 until it was asked. */
    long until() {
        return until;
    }

    void make() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select event_store_make_room()")) {
            row.next();
            until = row.getLong(1);
        }
    }

    /** Makes the next partition when the last one is reached; a failure is tried again. */
    void reached(long position) {
        if (until - position < PARTITION) {
            try {
                make();
            } catch (SQLException e) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "no partition could be made for events after position " + until,
                        e);
            }
        }
    }
}
