package org.safeguardinghub.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

/** Finds out whether a transaction whose commit was not answered took place. */
final class AppendOutcome {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final DataSource dataSource;
    private final Duration patience;

    /** The patience is how long to go on asking a database that does not answer. */
    AppendOutcome(DataSource dataSource, Duration patience) {
        this.dataSource = dataSource;
        this.patience = patience;
    }

    /**
     * Whether the event is in the store, asked on new connections until one answers.
     *
     * @throws OutcomeUnknown when none does in time
     */
    boolean isAppended(String eventId, SQLException atCommit) {
        long end = System.nanoTime() + patience.toNanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return ask(eventId);
            } catch (SQLException e) {
                atCommit.addSuppressed(e);
                if (System.nanoTime() - end >= 0) {
                    throw new OutcomeUnknown(atCommit);
                }
                LockSupport.parkNanos(pause.toNanos());
                pause = pause.multipliedBy(2);
            }
        }
    }

    /** Takes the append lock first: the lost transaction may still be on its way to the disk. */
    private boolean ask(String eventId) throws SQLException {
        try (Connection connection = AppendTransaction.open(dataSource)) {
            AppendTransaction.lock(connection);
            try (PreparedStatement statement =
                    connection.prepareStatement("select from event_dedup where key = ?")) {
                statement.setString(1, eventId);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next();
                }
            } finally {
                connection.rollback();
            }
        }
    }
}
