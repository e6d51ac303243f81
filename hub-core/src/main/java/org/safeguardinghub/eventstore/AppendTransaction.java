package org.safeguardinghub.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/** One batch in one database transaction, up to and not including its commit. */
final class AppendTransaction {
    /**
     * Read committed, so that every statement after the lock sees all that was committed before it.
     * No sequential scans, as the planner's figures about fast-growing tables are always old.
     */
    private static final String BEGIN =
            """
            set transaction isolation level read committed;
            set local enable_seqscan = off;
            set local enable_bitmapscan = off;
            set local enable_hashjoin = off;
            set local enable_mergejoin = off
            """;

    private static final String LOCK =
            "select position, recorded_at, clock_timestamp() from event_head for update";

    private final List<AppendHook> hooks;

    AppendTransaction(List<AppendHook> hooks) {
        this.hooks = List.copyOf(hooks);
    }

    static Connection open(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Decides every request and writes the winners. Nothing holds until the caller commits.
     *
     * @return a verdict for each request, in order
     */
    List<Verdict> append(Connection connection, List<AppendRequest> batch) throws SQLException {
        Head head = lock(connection);
        var admission = new Admission(BatchProbe.find(connection, batch), head.position());
        List<Verdict> verdicts = new ArrayList<>();
        List<AppendRequest> winners = new ArrayList<>();
        for (AppendRequest request : batch) {
            Verdict verdict = admission.decide(request);
            verdicts.add(verdict);
            if (verdict instanceof Verdict.Admitted) {
                winners.add(request);
            }
        }
        if (!winners.isEmpty()) {
            List<Appended> appended = BatchInsert.insert(connection, head, winners);
            for (AppendHook hook : hooks) {
                hook.inAppend(connection, appended);
            }
        }
        return verdicts;
    }

    /** Waits until nobody else appends, and keeps everybody out until the transaction ends. */
    static Head lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(BEGIN);
            try (ResultSet row = statement.executeQuery(LOCK)) {
                if (!row.next()) {
                    throw new SQLException("the event store has no head row");
                }
                Instant last = row.getObject(2, OffsetDateTime.class).toInstant();
                Instant now = row.getObject(3, OffsetDateTime.class).toInstant();
                return new Head(row.getLong(1), now.isBefore(last) ? last : now);
            }
        }
    }
}
