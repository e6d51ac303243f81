package org.safeguardinghub.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Appends batches, one after the other, by whichever way is open, and answers every request exactly
 * once. Used by one thread at a time.
 */
final class BatchAppend implements AutoCloseable {
    private final AppendSession session;
    private final AppendTransaction transaction;
    private final AppendOutcome outcome;
    private final StoreMeters meters;
    private final LongConsumer appended;

    /** Tells the last position after each batch; 0 when it is not known. */
    BatchAppend(
            AppendSession session,
            AppendTransaction transaction,
            AppendOutcome outcome,
            StoreMeters meters,
            LongConsumer appended) {
        this.session = session;
        this.transaction = transaction;
        this.outcome = outcome;
        this.meters = meters;
        this.appended = appended;
    }

    /** Appends what can be, and answers every request. */
    void append(List<AppendRequest> batch) {
        try {
            List<Verdict> verdicts = attempt(batch);
            answer(batch, verdicts);
            Head head = session.expectedHead();
            appended.accept(head == null ? 0 : head.position());
        } catch (BeforeCommit e) {
            redo(batch, e.reason());
        } catch (EventStoreException e) {
            fail(batch, e);
        }
    }

    private List<Verdict> attempt(List<AppendRequest> batch) {
        List<Verdict> verdicts = inOneRoundTrip(batch);
        return verdicts != null ? verdicts : underLock(batch);
    }

    /** The commit is sent with the rest: when that is not answered, the commit is not. */
    private @Nullable List<Verdict> inOneRoundTrip(List<AppendRequest> batch) {
        Connection connection = connection(false);
        try {
            return transaction.tryAtOnce(session, connection, batch);
        } catch (SQLException e) {
            session.abandon();
            if (outcome.isAppended(batch.getFirst().events().getFirst().id(), e)) {
                return Collections.nCopies(batch.size(), new Verdict.Repeated());
            }
            throw new BeforeCommit(e);
        } catch (RuntimeException e) {
            // nothing was sent: a hook could not say what it wants
            throw new BeforeCommit(e);
        }
    }

    private List<Verdict> underLock(List<AppendRequest> batch) {
        Connection connection = connection(true);
        List<Verdict> verdicts;
        try {
            verdicts = transaction.underLock(session, connection, batch);
        } catch (SQLException | RuntimeException e) {
            session.rollBack();
            throw new BeforeCommit(e);
        }
        commit(connection, batch, verdicts);
        return verdicts;
    }

    private Connection connection(boolean inTransaction) {
        try {
            return session.connection(inTransaction);
        } catch (SQLException e) {
            session.abandon();
            throw new EventStoreException("no connection for an append", e);
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

    private void commit(Connection connection, List<AppendRequest> batch, List<Verdict> verdicts) {
        long start = System.nanoTime();
        try {
            connection.commit();
        } catch (SQLException e) {
            session.abandon();
            String witness = firstWinner(batch, verdicts);
            if (witness != null && !outcome.isAppended(witness, e)) {
                throw new EventStoreException("not appended: the commit failed", e);
            }
        }
        meters.committed(System.nanoTime() - start);
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
                case Verdict.Admitted(long first) -> batch.get(i).done(first);
                case Verdict.Repeated _ -> batch.get(i).done(AppendRequest.SOMEWHERE);
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

    private static RuntimeException unchecked(Exception reason) {
        return reason instanceof RuntimeException runtime
                ? runtime
                : new EventStoreException("not appended: the transaction failed", reason);
    }

    /** After a failure that nobody foresaw. */
    void abandon() {
        session.abandon();
    }

    @Override
    public void close() {
        session.close();
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
