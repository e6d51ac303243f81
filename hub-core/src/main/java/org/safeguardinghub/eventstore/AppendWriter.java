package org.safeguardinghub.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/**
 * The one thread of an engine that appends. Takes whatever is waiting as one batch; what arrives
 * meanwhile is the next. Answers every request exactly once and survives every failure.
 */
final class AppendWriter implements AutoCloseable {
    /** Commands in one transaction, so that neither it nor its statement grows without bound. */
    private static final int LARGEST_BATCH = 256;

    private static final AppendRequest WAKE_UP = AppendRequest.of(List.of(), new Conditions());

    private final DataSource dataSource;
    private final AppendTransaction transaction;
    private final AppendOutcome outcome;
    private final StoreMeters meters;
    private final Duration patience;
    private final Runnable appended;
    private final BlockingQueue<AppendRequest> queue;
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean stopped;

    AppendWriter(
            DataSource dataSource,
            AppendTransaction transaction,
            AppendOutcome outcome,
            StoreMeters meters,
            Runnable appended,
            int queueCapacity,
            Duration patience) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.outcome = outcome;
        this.meters = meters;
        this.patience = patience;
        this.appended = appended;
        this.queue = new ArrayBlockingQueue<>(queueCapacity);
        this.thread = Thread.ofPlatform().daemon().name("event-store-append").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /**
     * Hands the request over; the answer comes through its future.
     *
     * @throws StoreBusy when the queue stays full for longer than the writer's patience
     */
    void submit(AppendRequest request) {
        if (closing) {
            throw new StoreClosed();
        }
        boolean accepted;
        try {
            accepted = queue.offer(request, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted before the append was handed over", e);
        }
        if (!accepted) {
            throw new StoreBusy(queue.size());
        }
        // the thread may have ended between the check above and the offer
        if (stopped && queue.remove(request)) {
            throw new StoreClosed();
        }
    }

    private void run() {
        List<AppendRequest> batch = new ArrayList<>(LARGEST_BATCH);
        while (!closing || !queue.isEmpty()) {
            try {
                batch.add(queue.take());
                queue.drainTo(batch, LARGEST_BATCH - 1);
                batch.remove(WAKE_UP);
                if (!batch.isEmpty()) {
                    append(List.copyOf(batch));
                }
            } catch (InterruptedException e) {
                closing = true;
            } catch (RuntimeException | Error e) {
                batch.forEach(request -> request.failed(e));
            } finally {
                batch.clear();
            }
        }
        stopped = true;
        queue.drainTo(batch);
        batch.forEach(request -> request.failed(new StoreClosed()));
    }

    private void append(List<AppendRequest> batch) {
        meters.taken(batch);
        try (Connection connection = AppendTransaction.open(dataSource)) {
            List<Verdict> verdicts;
            try {
                verdicts = transaction.append(connection, batch);
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw new BeforeCommit(e);
            }
            commit(connection, batch, verdicts);
            answer(batch, verdicts);
            appended.run();
        } catch (BeforeCommit e) {
            redo(batch, e.reason());
        } catch (EventStoreException e) {
            fail(batch, e);
        } catch (SQLException e) {
            // no connection, or not given back: in the second case every request has its answer
            fail(batch, new EventStoreException("no connection for an append", e));
        }
    }

    /** Whoever is at fault fails alone; the others go on as if it had not been there. */
    private void redo(List<AppendRequest> batch, Exception reason) {
        if (batch.size() == 1) {
            fail(batch, unchecked(reason));
        } else {
            batch.forEach(request -> append(List.of(request)));
        }
    }

    private void commit(Connection connection, List<AppendRequest> batch, List<Verdict> verdicts)
            throws SQLException {
        long start = System.nanoTime();
        try {
            connection.commit();
        } catch (SQLException e) {
            String witness = firstWinner(batch, verdicts);
            if (witness != null) {
                abandon(connection, e);
                if (!outcome.isAppended(witness, e)) {
                    throw new EventStoreException("not appended: the commit failed", e);
                }
            }
        }
        meters.committed(System.nanoTime() - start);
    }

    /** A connection that cannot even be given up says nothing about what became of the commit. */
    private static void abandon(Connection connection, SQLException atCommit) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            atCommit.addSuppressed(e);
        }
    }

    /** A batch is committed as a whole, so any one winner tells. */
    private static @Nullable String firstWinner(List<AppendRequest> batch, List<Verdict> verdicts) {
        for (int i = 0; i < batch.size(); i++) {
            if (verdicts.get(i) instanceof Verdict.Admitted) {
                return batch.get(i).events().getFirst().id();
            }
        }
        return null;
    }

    private void answer(List<AppendRequest> batch, List<Verdict> verdicts) {
        for (int i = 0; i < batch.size(); i++) {
            switch (verdicts.get(i)) {
                case Verdict.Admitted admitted -> batch.get(i).done();
                case Verdict.Repeated repeated -> batch.get(i).done();
                case Verdict.Refused refused -> {
                    meters.refused(refused.reason());
                    batch.get(i).failed(refused.reason());
                }
            }
        }
    }

    private static void fail(List<AppendRequest> batch, RuntimeException reason) {
        batch.forEach(request -> request.failed(reason));
    }

    private static void rollback(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private static RuntimeException unchecked(Exception reason) {
        return reason instanceof RuntimeException runtime
                ? runtime
                : new EventStoreException("not appended: the transaction failed", reason);
    }

    /** Takes no more, finishes what is waiting, and ends. */
    @Override
    public void close() {
        closing = true;
        queue.offer(WAKE_UP);
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing was committed, so the batch may be done again. */
    private static final class BeforeCommit extends RuntimeException {
        private final transient Exception reason;

        BeforeCommit(Exception reason) {
            super(reason);
            this.reason = reason;
        }

        Exception reason() {
            return reason;
        }
    }
}
