package org.safeguardinghub.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safeguardinghub.serialization.EventCatalogue;
import org.safeguardinghub.serialization.StoredForm;
import org.safeguardinghub.serialization.UnknownEvent;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** No look helps these streams within the test: whatever arrives was told. */
@Timeout(60)
class EventSourceIT {
    private static final Duration NEVER = Duration.ofDays(1);
    private static final String LISTENERS =
            "select pid from pg_stat_activity where query like 'listen %'"
                    + " and datname = current_database()";

    private final Store store = new Store();
    private final PgEventStorageEngine other = store.engine(builder -> builder);
    private final EventSource source =
            new EventSource(store.engine, store.database.application(), NEVER);

    @AfterEach
    void close() {
        source.close();
        other.close();
        store.close();
    }

    @Test
    void what_this_node_and_others_append_arrives_in_order_without_a_look() throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
            awaitListener(0);
            for (int i = 0; i < 20; i++) {
                var event = Store.opened("a");
                (i % 2 == 0 ? other : store.engine).appendEvents(event);
                assertThat(stream.nextAvailable().getIdentifier()).isEqualTo(event.getIdentifier());
            }
            assertThat(stream.hasNextAvailable(0, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void a_listener_whose_connection_dies_listens_again_and_misses_nothing() throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
            int first = awaitListener(0);
            terminate(first);
            var event = Store.opened("a");
            other.appendEvents(event);
            assertThat(stream.nextAvailable().getIdentifier()).isEqualTo(event.getIdentifier());

            awaitListener(first);
            var later = Store.opened("a");
            other.appendEvents(later);
            assertThat(stream.nextAvailable().getIdentifier()).isEqualTo(later.getIdentifier());
        }
    }

    @Test
    void what_came_before_an_event_that_cannot_be_read_is_handed_over_first() throws Exception {
        var older = new StoredForm(new EventCatalogue().register(Opened.class));
        var first = Store.opened("a");
        store.append(first, Store.closed("a"), Store.opened("a"));
        try (var engine = store.engine(builder -> builder.eventSerializer(older));
                var reading = new EventSource(engine, store.database.application(), NEVER);
                BlockingStream<TrackedEventMessage<?>> stream = reading.openStream(null)) {
            assertThat(stream.nextAvailable().getIdentifier()).isEqualTo(first.getIdentifier());
            for (int again = 0; again < 2; again++) {
                assertThatThrownBy(stream::nextAvailable)
                        .isInstanceOf(UnknownEvent.class)
                        .hasMessageContaining(Store.CLOSED);
            }
        }
    }

    private static void terminate(int backend) throws SQLException {
        try (Connection server = EmbeddedDatabase.server().getConnection();
                Statement statement = server.createStatement()) {
            statement.execute("select pg_terminate_backend(" + backend + ", 10000)");
        }
    }

    /** The backend that listens, once there is one other than this. */
    private int awaitListener(int not) throws SQLException, InterruptedException {
        while (true) {
            try (Connection owner = store.database.owner().getConnection();
                    Statement statement = owner.createStatement();
                    ResultSet row = statement.executeQuery(LISTENERS)) {
                while (row.next()) {
                    if (row.getInt(1) != not) {
                        return row.getInt(1);
                    }
                }
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }
}
