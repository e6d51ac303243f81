package org.safeguardinghub.eventstore;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import javax.sql.DataSource;

/**
 * The connection on which one engine appends, kept while it works, and what is known of the head.
 * Used by the writer's thread alone.
 */
final class AppendSession implements AutoCloseable {
    /**
     * Read committed, so that every statement after the lock sees all that was committed before it.
     * No sequential scans, as the planner's figures about fast-growing tables are always old.
     */
    static final String SETTINGS =
            """
            set default_transaction_isolation = 'read committed';
            set enable_seqscan = off;
            set enable_bitmapscan = off;
            set enable_hashjoin = off;
            set enable_mergejoin = off
            """;

    private static final String AS_IT_WAS = SETTINGS.replaceAll("set (\\w+) =[^;]*", "reset $1");

    private final DataSource dataSource;
    private @Nullable Connection connection;
    private @Nullable Head head;
    private boolean othersAppend;
    private volatile int backend;
    private Instant databaseTime = Instant.EPOCH;
    private long databaseTimeNanos;

    AppendSession(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The same as long as it works. In a transaction, or each statement one by itself. */
    Connection connection(boolean inTransaction) throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = dataSource.getConnection();
            connection = open;
            open.setAutoCommit(true);
            try (Statement statement = open.createStatement()) {
                statement.execute(SETTINGS);
            }
            backend = open.unwrap(PGConnection.class).getBackendPID();
        }
        if (open.getAutoCommit() == inTransaction) {
            open.setAutoCommit(!inTransaction);
        }
        return open;
    }

    /** The process of PostgreSQL that appends for this session; 0 before the first append. */
    int backend() {
        return backend;
    }

    /** The head, if it is likely to be where it was seen last: nobody else seems to append. */
    @Nullable Head expectedHead() {
        return othersAppend ? null : head;
    }

    /** What this session has just committed, or what it just saw and holds the lock of. */
    void isAt(Head seen) {
        head = seen;
    }

    /** Somebody else moved the head: until it stays in place once, look before every append. */
    void wasOvertaken() {
        othersAppend = true;
    }

    void sawUnderLock(Head seen) {
        othersAppend = head != null && !seen.equals(head);
        head = seen;
    }

    void clockSays(Instant now) {
        databaseTime = now;
        databaseTimeNanos = System.nanoTime();
    }

    /**
     * When what follows that head is recorded: by the database's clock, never before the head, nor
     * before it was decided. The last answer shows that clock a little late.
     */
    Instant recordedAfter(Head last, Instant decided) {
        Instant now = databaseTime.plus(Duration.ofNanos(System.nanoTime() - databaseTimeNanos));
        return later(later(now, decided).truncatedTo(ChronoUnit.MICROS), last.recordedAt());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Undoes what the transaction did, and forgets where that left the head. */
    void rollBack() {
        head = null;
        Connection open = connection;
        if (open != null) {
            try {
                open.rollback();
            } catch (SQLException e) {
                abandon();
            }
        }
    }

    /** Forgets the connection and all that was known: the next use opens another. */
    void abandon() {
        Connection broken = connection;
        connection = null;
        head = null;
        if (broken != null) {
            Discarded.discard(broken);
        }
    }

    /** Gives the connection back as it was. */
    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try (open;
                    Statement statement = open.createStatement()) {
                open.setAutoCommit(true);
                statement.execute(AS_IT_WAS);
            } catch (SQLException e) {
                // a connection that cannot be tidied is not worth keeping, and nothing is open on
                // it
            }
        }
    }
}
