package org.safeguardinghub.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

/** Finds out whether a transaction whose end was not answered took place. */
final class AppendOutcome {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private static final String LOCK = "select from event_head for update";

    private static final String FIND = "select from event_dedup where key = ?";

    /** An append names the head it follows, time included, so one that is late finds none. */
    private static final String SHUT_OUT =
            """
            update event_head set recorded_at =
              greatest(clock_timestamp(), recorded_at + interval '1 microsecond')
            """;

    private final DataSource dataSource;
    private final Duration patience;

    /** The patience is how long to go on asking a database that does not answer. */
    AppendOutcome(DataSource dataSource, Duration patience) {
        this.dataSource = dataSource;
        this.patience = patience;
    }

    /**
     * Whether the event is in the store, asked on new connections until one answers. If it is not,
     * it will not be: a statement that is still on its way is shut out.
     *
     * @throws OutcomeUnknown when none answers in time
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
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement();
                    PreparedStatement find = connection.prepareStatement(FIND)) {
                statement.execute(LOCK);
                find.setString(1, eventId);
                boolean found;
                try (ResultSet row = find.executeQuery()) {
                    found = row.next();
                }
                if (!found) {
                    statement.executeUpdate(SHUT_OUT);
                }
                connection.commit();
                return found;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
