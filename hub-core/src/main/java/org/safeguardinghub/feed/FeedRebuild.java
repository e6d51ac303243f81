package org.safeguardinghub.feed;

import org.safeguardinghub.eventstore.AppendHook;
import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.eventstore.Beside;
import org.safeguardinghub.eventstore.PositionRange;
import org.safeguardinghub.eventstore.RangeReader;
import org.safeguardinghub.rowsecurity.Scope;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

/**
 * Makes the feeds and the candidates anew from the log, whatever stands in their tables. They are
 * told again beside the ones in use; only for the last events, and while the new rows take the
 * place of the old, appends wait.
 */
public final class FeedRebuild {
    private static final List<String> TABLES =
            List.of(
                    "candidate",
                    "feed_counter",
                    "feed_item",
                    "feed_waiting",
                    "feed_acknowledgement");

    /** A temporary table is found before one of the same name that stays. */
    private static final String BESIDE =
            "create temporary table %1$s (like public.%1$s including all) on commit drop";

    private static final String EMPTY = "delete from public.%1$s";
    private static final String PUT =
            "insert into public.%1$s overriding system value select * from pg_temp.%1$s";

    /** The right to append. */
    private static final String HOLD = "select position from event_head for update";

    private static final String OLDER = "select logged_from from feed_look";

    /** How many events are told at once; any number comes to the same. */
    private static final int AT_ONCE = 1_000;

    private final DataSource hub;
    private final RangeReader log;
    private final AppendHook book;
    private final int atOnce;

    public FeedRebuild(DataSource hub, RangeReader log) {
        this(hub, log, new FeedBook(), AT_ONCE);
    }

    FeedRebuild(DataSource hub, RangeReader log, AppendHook book, int atOnce) {
        this.hub = hub;
        this.log = log;
        this.book = book;
        this.atOnce = atOnce;
    }

    /**
     * Returns when the new rows are in use.
     *
     * @throws IllegalStateException where the feeds began before their events were kept
     */
    public void run() throws SQLException {
        try (var own = hub.getConnection()) {
            own.setAutoCommit(false);
            try {
                rebuild(own);
                own.commit();
            } finally {
                own.rollback();
                own.setAutoCommit(true);
            }
        }
    }

    private void rebuild(Connection own) throws SQLException {
        if (number(own, OLDER) > 0) {
            throw new IllegalStateException("not all that these feeds hold is in the log");
        }
        try (var scope = own.createStatement()) {
            scope.execute(Scope.EVERY_AGENCY);
        }
        each(own, BESIDE);
        long told = log.head();
        tell(own, 0, told);
        tell(own, told, number(own, HOLD));
        each(own, EMPTY);
        each(own, PUT);
    }

    private void tell(Connection own, long after, long upTo) {
        if (after < upTo) {
            log.read(new PositionRange(after + 1, upTo), (range, events) -> tell(own, events));
        }
    }

    private void tell(Connection own, Stream<Appended> events) {
        var some = new ArrayList<Appended>();
        events.filter(event -> book.concerns(event.message()))
                .forEach(
                        event -> {
                            some.add(event);
                            if (some.size() == atOnce) {
                                write(own, some);
                            }
                        });
        write(own, some);
    }

    private void write(Connection own, List<Appended> some) {
        try {
            Beside.write(own, book.beside(some));
        } catch (SQLException e) {
            throw new IllegalStateException("the feeds could not be told again", e);
        }
        some.clear();
    }

    private static void each(Connection own, String sql) throws SQLException {
        try (var statement = own.createStatement()) {
            for (var table : TABLES) {
                statement.execute(sql.formatted(table));
            }
        }
    }

    private static long number(Connection own, String sql) throws SQLException {
        try (var question = own.prepareStatement(sql);
                var row = question.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
