package org.safeguardinghub.sealing;

import org.springframework.jdbc.datasource.DelegatingDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/** A database whose connections come only when a test says so, or never. */
final class HeldUp extends DelegatingDataSource {
    private final AtomicInteger connections = new AtomicInteger();
    private volatile CountDownLatch open = new CountDownLatch(0);
    private volatile boolean broken;
    private volatile Thread first = Thread.currentThread();

    HeldUp(DataSource real) {
        super(real);
    }

    /** From now on whoever wants a connection waits. */
    void holdUp() {
        open = new CountDownLatch(1);
    }

    void goOn() {
        broken = false;
        open.countDown();
    }

    void breakDown() {
        broken = true;
        open.countDown();
    }

    int connections() {
        return connections.get();
    }

    /** Waits until so many threads stand behind the one that waits for a connection. */
    void awaitOthers(int count) throws InterruptedException {
        while (waiting() < count) {
            // a thread that comes to wait for its turn tells nobody
            Thread.sleep(5);
        }
    }

    private long waiting() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey() != first)
                .filter(thread -> thread.getKey().getState() == Thread.State.WAITING)
                .filter(thread -> isIn(thread.getValue()))
                .count();
    }

    private static boolean isIn(StackTraceElement[] stack) {
        for (var frame : stack) {
            if (frame.getClassName().equals(KeyMaking.class.getName())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Connection getConnection() throws SQLException {
        connections.incrementAndGet();
        first = Thread.currentThread();
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException(e);
        }
        if (broken) {
            throw new SQLException("the database is away");
        }
        return super.getConnection();
    }
}
