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

    /** How long it is deaf to its end, and waits before it tries again. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** A database that does not answer must not keep the hub from stopping. */
    private static final Duration STOP = Duration.ofSeconds(2);

    private final DataSource dataSource;
    private final Duration look;
    private final IntPredicate ownBackend;
    private final Runnable bell;
    private final Thread thread;
    private volatile boolean closed;

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
                listenOn(dataSource.getConnection());
            } catch (SQLException e) {
                // the database is away, or only this connection: until it is back one looks
                bell.run();
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void listenOn(Connection connection) throws SQLException {
        try {
            execute(connection, "listen " + CHANNEL);
            // what was committed before it listened
            bell.run();
            hear(connection.unwrap(PGConnection.class));
            execute(connection, "unlisten " + CHANNEL);
            connection.close();
        } catch (SQLException e) {
            Discarded.discard(connection);
            throw e;
        }
    }

    private void hear(PGConnection postgres) throws SQLException {
        long looked = System.nanoTime();
        while (!closed) {
            boolean news = isNews(postgres.getNotifications(Math.toIntExact(PAUSE.toMillis())));
            if (news || System.nanoTime() - looked >= look.toNanos()) {
                bell.run();
                looked = System.nanoTime();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean isNews(PGNotification @Nullable [] heard) {
        return heard != null && Arrays.stream(heard).anyMatch(n -> !ownBackend.test(n.getPID()));
    }

    /** Returns when the connection is given back, which takes a pause at the most. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join(STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
