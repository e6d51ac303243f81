package org.safeguardinghub.eventstore;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Decides and writes one batch. What it wrote holds when the transaction is committed. */
final class AppendTransaction {
    private static final String LOCK =
            "select position, recorded_at, clock_timestamp() from event_head for update";

    private final List<AppendHook> hooks;
    private final StoreMeters meters;

    AppendTransaction(List<AppendHook> hooks, StoreMeters meters) {
        this.hooks = List.copyOf(hooks);
        this.meters = meters;
    }

    /**
     * Appends the whole batch in one round trip, commit and all, as is right nearly always: the
     * head is where this session left it and nothing stands against any request.
     *
     * @param connection on which each statement is one by itself
     * @return a verdict for each request, or null when it is not so: then nothing was written
     */
    @Nullable List<Verdict> tryAtOnce(
            AppendSession session, Connection connection, List<AppendRequest> batch)
            throws SQLException {
        Head head = session.expectedHead();
        if (head == null) {
            return null;
        }
        List<Verdict> verdicts = decide(batch, Findings.NONE, head);
        if (!verdicts.stream().allMatch(Verdict.Admitted.class::isInstance)) {
            return null;
        }
        BatchInsert.Answer answer = write(session, connection, Questions.of(batch), head, batch);
        if (!answer.applied() && !answer.found()) {
            session.wasOvertaken();
        }
        return answer.applied() ? verdicts : null;
    }

    /**
     * Keeps everybody else out, looks, decides and writes the winners.
     *
     * @return a verdict for each request, in order
     */
    List<Verdict> underLock(AppendSession session, Connection connection, List<AppendRequest> batch)
            throws SQLException {
        Head head = lock(session, connection);
        long start = System.nanoTime();
        Findings findings = BatchProbe.find(connection, Questions.of(batch));
        meters.guarded(System.nanoTime() - start);
        List<Verdict> verdicts = decide(batch, findings, head);
        List<AppendRequest> winners = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (verdicts.get(i) instanceof Verdict.Admitted) {
                winners.add(batch.get(i));
            }
        }
        if (!winners.isEmpty()
                && !write(session, connection, Questions.NONE, head, winners).applied()) {
            throw new SQLException("the event store's head moved under its lock");
        }
        return verdicts;
    }

    private static List<Verdict> decide(List<AppendRequest> batch, Findings findings, Head head) {
        var admission = new Admission(findings, head.position());
        return batch.stream().map(admission::decide).toList();
    }

    private BatchInsert.Answer write(
            AppendSession session,
            Connection connection,
            Questions questions,
            Head head,
            List<AppendRequest> winners)
            throws SQLException {
        Instant decided = Collections.max(winners.stream().map(AppendRequest::decided).toList());
        Instant recordedAt = session.recordedAfter(head, decided);
        List<Appended> placed = BatchInsert.place(head, recordedAt, winners);
        List<Beside> beside = beside(placed);
        long start = System.nanoTime();
        BatchInsert.Answer answer =
                BatchInsert.insert(connection, questions, head, recordedAt, winners, beside);
        meters.wrote(System.nanoTime() - start);
        session.clockSays(answer.at());
        if (answer.applied()) {
            session.isAt(new Head(placed.getLast().position(), recordedAt));
        }
        return answer;
    }

    private List<Beside> beside(List<Appended> placed) {
        List<Beside> beside = new ArrayList<>();
        for (AppendHook hook : hooks) {
            List<Appended> concerned =
                    placed.stream().filter(a -> hook.concerns(a.message())).toList();
            if (!concerned.isEmpty()) {
                beside.addAll(hook.beside(concerned));
            }
        }
        return beside;
    }

    /** Waits until nobody else appends, and keeps everybody out until the transaction ends. */
    private static Head lock(AppendSession session, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LOCK)) {
            if (!row.next()) {
                throw new SQLException("the event store has no head row");
            }
            var head = new Head(row.getLong(1), StoredEvent.instant(row, 2));
            session.clockSays(StoredEvent.instant(row, 3));
            session.sawUnderLock(head);
            return head;
        }
    }
}
