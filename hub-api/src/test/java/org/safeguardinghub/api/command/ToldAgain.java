package org.safeguardinghub.api.command;

import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.safeguardinghub.api.HubWithBroker;
import org.safeguardinghub.clock.keepclocks.Breaches;
import org.safeguardinghub.clock.keepclocks.ClockProjection;
import org.safeguardinghub.clock.keepclocks.ClockTable;
import org.safeguardinghub.clock.keepclocks.LocalDeadlines;
import org.safeguardinghub.crossarea.LinkedHolders;
import org.safeguardinghub.eventstore.AppendHook;
import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.eventstore.Beside;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.LogSweep;
import org.safeguardinghub.eventstore.PositionRange;
import org.safeguardinghub.feed.FeedBook;
import org.safeguardinghub.recipient.RecipientBook;
import org.safeguardinghub.referral.box.ReferralBoxes;
import org.safeguardinghub.rowsecurity.ScopedRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The views of a hub, told from the beginning into tables beside those that it uses. */
final class ToldAgain implements AutoCloseable {
    static final List<String> VIEWS =
            List.of(
                    "candidate",
                    "feed_counter",
                    "feed_item",
                    "feed_waiting",
                    "feed_acknowledgement",
                    "referral_box",
                    "linked_holder",
                    "record_change",
                    "recipient",
                    "recall_acknowledgement",
                    "clock");

    private final Connection own;
    private final JdbcTemplate db;
    private final LogSweep log;
    private final List<AppendHook> hooks;
    private final AnnotationEventHandlerAdapter clocks;

    ToldAgain(HubWithBroker hub) throws SQLException {
        own = hub.asOwner();
        db = new JdbcTemplate(new SingleConnectionDataSource(own, true));
        log = hub.part(LogSweep.class);
        // a temporary table is found before one of the same name that stays
        VIEWS.forEach(
                view ->
                        db.execute(
                                "create temporary table %1$s (like public.%1$s including all)"
                                        .formatted(view)));
        hooks =
                List.of(
                        new FeedBook(),
                        hub.part(ReferralBoxes.class),
                        hub.part(LinkedHolders.class),
                        new RecipientBook());
        var events = hub.part(FactReader.class);
        clocks =
                new AnnotationEventHandlerAdapter(
                        new ClockProjection(
                                new ClockTable(db),
                                hub.part(LocalDeadlines.class),
                                new Breaches(events)));
    }

    /** So many events at once, each as it is or changed by a flaw. */
    void tell(int atOnce, UnaryOperator<List<Appended>> flaw) {
        log.reader()
                .read(
                        new PositionRange(1, log.reader().head()),
                        (range, events) -> {
                            var some = new ArrayList<Appended>();
                            events.forEach(
                                    event -> {
                                        some.add(event);
                                        if (some.size() == atOnce) {
                                            take(flaw.apply(List.copyOf(some)));
                                            some.clear();
                                        }
                                    });
                            take(flaw.apply(List.copyOf(some)));
                        });
    }

    private void take(List<Appended> events) {
        try {
            for (var hook : hooks) {
                var its = events.stream().filter(e -> hook.concerns(e.message())).toList();
                own.setAutoCommit(false);
                Beside.write(own, hook.beside(its));
                own.commit();
                own.setAutoCommit(true);
            }
            for (var event : events) {
                hear(event.message());
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void hear(EventMessage<?> message) throws Exception {
        clocks.handle(message);
    }

    List<String> rows(String view) {
        return rowsOf("pg_temp." + view);
    }

    List<String> rowsInUse(String view) {
        return rowsOf("public." + view);
    }

    /** Places may have holes; what counts is the order. */
    private List<String> rowsOf(String table) {
        var order = table.endsWith("feed_waiting") ? "agency, place" : "t::text";
        return new ScopedRows(db)
                .ofEvery()
                .query(
                        "select (to_jsonb(t) - 'place')::text from %s t order by %s"
                                .formatted(table, order),
                        (row, _) -> Objects.requireNonNull(row.getString(1)));
    }

    @Override
    public void close() throws SQLException {
        VIEWS.forEach(view -> db.execute("drop table pg_temp." + view));
        own.close();
    }
}
