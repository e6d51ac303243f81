package org.safeguardinghub.replay;

import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.eventstore.LogSweep;
import org.safeguardinghub.eventstore.PositionRange;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

import javax.sql.DataSource;

/** One replay of a view, from clearing up after the last one to retiring the old version. */
final class Replay {
    /** A log that grows faster than it is read is not caught up with by more rounds. */
    private static final int ROUNDS = 10;

    private final VersionedTable table;
    private final String view;
    private final DataSource dataSource;
    private final LogSweep sweep;
    private final ReplayWatch watch;

    Replay(ReplayableView view, DataSource dataSource, LogSweep sweep, ReplayWatch watch) {
        this.table = new VersionedTable(view);
        this.view = view.name();
        this.dataSource = dataSource;
        this.sweep = sweep;
        this.watch = watch;
    }

    ReplayOutcome run(boolean differenceExpected) {
        try (var lock = ReplayLock.take(dataSource, view)) {
            return run(lock.connection(), differenceExpected);
        } catch (SQLException e) {
            throw new ReplayFailed("the database failed the replay of " + view, e);
        }
    }

    private ReplayOutcome run(Connection own, boolean differenceExpected) throws SQLException {
        int old = Serving.read(own, view).version();
        int next = old + 1;
        watch.making(next);
        watch.enter(Phase.CLEARING);
        table.keepOnly(own, old);
        long filled = fill(next);
        var compared = sums(own, old, next, Math.min(filled, Serving.read(own, view).position()));
        own.setAutoCommit(false);
        watch.enter(Phase.HOLDING);
        long upTo = Serving.hold(own, view).position();
        watch.enter(Phase.TAKING_THE_LAST);
        if (upTo > filled) {
            sweep.reader()
                    .read(
                            new PositionRange(filled + 1, upTo),
                            (range, events) -> add(own, next, events));
        }
        watch.enter(Phase.COMPARING);
        compared = compared.plus(table, own, upTo);
        if (!compared.equal() && !differenceExpected) {
            own.rollback();
            own.setAutoCommit(true);
            table.keepOnly(own, old);
            return new ReplayOutcome.Differs(compared.before(), compared.after());
        }
        watch.enter(Phase.SWITCHING);
        Serving.become(own, view, next);
        if (committed(own, next)) {
            own.setAutoCommit(true);
            watch.enter(Phase.RETIRING);
            table.keepOnly(own, next);
        }
        watch.enter(Phase.DONE);
        return new ReplayOutcome.Switched(next, compared.before(), compared.after());
    }

    private Compared sums(Connection own, int old, int next, long upTo) throws SQLException {
        watch.enter(Phase.SUMMING);
        return Compared.nothing(old, next).plus(table, own, upTo);
    }

    /** Up to which position the new version is complete. */
    private long fill(int next) {
        watch.enter(Phase.FILLING);
        long filled = read(0, sweep.reader().head(), next);
        watch.enter(Phase.CATCHING_UP);
        long head = sweep.reader().head();
        for (int round = 0; round < ROUNDS && head > filled; round++) {
            filled = read(filled, head, next);
            head = sweep.reader().head();
        }
        return filled;
    }

    private long read(long after, long upTo, int next) {
        sweep.read(
                after,
                upTo,
                (range, events) -> {
                    try (Connection connection = dataSource.getConnection()) {
                        add(connection, next, events);
                    } catch (SQLException e) {
                        throw new ReplayFailed("no rows could be added to " + view, e);
                    }
                },
                watch::reached);
        return upTo;
    }

    private void add(Connection connection, int next, Stream<Appended> events) {
        try {
            table.fill(connection, next, events);
        } catch (SQLException e) {
            throw new ReplayFailed("no rows could be added to " + view, e);
        }
    }

    /**
     * Whether the connection lives on after the commit. One that was lost may have switched or not:
     * asking waits for its transaction to end. With it went the right to replay, so the old rows
     * are left to the next replay.
     */
    private boolean committed(Connection own, int next) throws SQLException {
        try {
            own.commit();
            return true;
        } catch (SQLException lost) {
            try (Connection other = dataSource.getConnection()) {
                if (Serving.hold(other, view).version() == next) {
                    return false;
                }
            } catch (SQLException unknown) {
                lost.addSuppressed(unknown);
            }
            throw lost;
        }
    }
}
