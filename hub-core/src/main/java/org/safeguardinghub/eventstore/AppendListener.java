package org.safeguardinghub.eventstore;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;

import javax.sql.DataSource;

/**
 * Hears from PostgreSQL that something was committed, by whichever node, and rings. It also rings
 * every {@code look}, whatever it has heard: a notification may be lost with its connection.
 */
final class AppendListener implements AutoCloseable {
    /** What appends notify; see {@link BatchInsert#SQL}. */
    static final String CHANNEL = "event_store";

    private static final Duration RETRY = Duration.ofMillis(200);

    private final DataSource dataSource;
    private final Duration look;
    private final IntPredicate ownBackend;
    private final Runnable bell;
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable Connection listening;

    /** Of backends that are its own it need not hear: they ring by themselves. */
    AppendListener(DataSource dataSource, Duration look, IntPredicate ownBackend, Runnable bell) {
        this.dataSource = dataSource;
        this.look = look;
        this.ownBackend = ownBackend;
        this.bell = bell;
        this.thread = Thread.ofPlatform().daemon().name("event-store-listen").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!closed) {
            try {
                Connection connection = dataSource.getConnection();
                listening = connection;
                try {
                    listen(connection);
                } finally {
                    listening = null;
                    Discarded.discard(connection);
                }
            } catch (SQLException e) {
                // the database is away, or only this connection: until it is back one looks
                bell.run();
                LockSupport.parkNanos(RETRY.toNanos());
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        // what was committed before it listened
        bell.run();
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (!closed) {
            PGNotification @Nullable [] heard =
                    postgres.getNotifications(Math.toIntExact(look.toMillis()));
            if (isNews(heard)) {
                bell.run();
            }
        }
    }

    private boolean isNews(PGNotification @Nullable [] heard) {
        return heard == null
                || heard.length == 0
                || Arrays.stream(heard).anyMatch(n -> !ownBackend.test(n.getPID()));
    }

    @Override
    public void close() {
        closed = true;
        Connection open = listening;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException e) {
                // then it ends with its next look
            }
        }
        LockSupport.unpark(thread);
    }
}
