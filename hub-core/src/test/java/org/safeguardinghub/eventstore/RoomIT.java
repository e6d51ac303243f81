package org.safeguardinghub.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

class RoomIT {
    private static final long PARTITION = 50_000_000;

    private final Store store = new Store();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_new_store_has_the_first_partition_and_the_next_one() throws SQLException {
        execute("drop table if exists event_3");
        var room = new Room(store.database.application());
        room.make();

        assertThat(room.until()).isEqualTo(2 * PARTITION);
        assertThat(partitions()).isEqualTo(2);
    }

    @Test
    void crossing_into_the_last_partition_makes_the_next_and_events_go_on_in_it()
            throws SQLException {
        headAt(PARTITION - 1);
        try (var engine = store.engine(builder -> builder)) {
            engine.appendEvents(Store.opened("a"), Store.opened("a"), Store.opened("b"));
        }
        assertThat(partitions()).isEqualTo(3);
        assertThat(store.reader.head()).isEqualTo(PARTITION + 2);
        assertThat(store.idsInOrder()).hasSize(3);
        assertThat(number("select count(*) from event_2")).isEqualTo(2);
    }

    @Test
    void a_partition_made_later_is_as_append_only_as_the_first() throws SQLException {
        headAt(PARTITION);
        try (var engine = store.engine(builder -> builder)) {
            engine.appendEvents(Store.opened("a"));
        }
        for (String change :
                new String[] {
                    "update event set payload = ''",
                    "update event_2 set payload = ''",
                    "delete from event_2",
                    "truncate event_2",
                    "truncate event_3"
                }) {
            assertThatThrownBy(() -> execute(change))
                    .as(change)
                    .hasMessageContaining("append-only");
        }
    }

    /** As if that many events had been appended to a store without a third partition. */
    private void headAt(long position) throws SQLException {
        execute("drop table if exists event_3");
        execute("update event_head set position = " + position);
    }

    private void execute(String sql) throws SQLException {
        try (Connection owner = store.database.owner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private long partitions() throws SQLException {
        return number("select count(*) from pg_inherits where inhparent = 'event'::regclass");
    }

    private long number(String sql) throws SQLException {
        try (Connection owner = store.database.owner().getConnection();
                Statement statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
