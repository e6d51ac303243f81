package org.safeguardinghub.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguardinghub.eventstore.Store.inStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

class AppendOnlyIT {
    private final Store store = new Store();

    @BeforeEach
    void appendOne() {
        store.append(inStream("s", 0));
    }

    @AfterEach
    void close() {
        assertThat(store.reader.head()).isEqualTo(1);
        assertThat(store.idsInOrder()).hasSize(1);
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set payload = ''",
                "delete from event",
                "truncate event",
                "update event_1 set payload = ''",
                "delete from event_dedup",
                "update event_stream set position = 2",
                "delete from event_tag",
                "delete from event_head",
                "insert into event_head (single, position, recorded_at) values (true, 5, now())",
                "drop table event",
                "alter table event disable trigger all"
            })
    void the_application_has_no_right_to_change_what_is_stored(String sql) {
        assertThatThrownBy(() -> execute(store.database.application(), sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set payload = ''",
                "delete from event",
                "truncate event",
                "update event_1 set payload = ''",
                "delete from event_1",
                "truncate event_1",
                "update event_dedup set position = 2",
                "delete from event_dedup",
                "truncate event_dedup",
                "update event_stream set position = 2",
                "truncate event_stream",
                "delete from event_tag",
                "truncate event_tag",
                "update event_head set position = 0",
                "delete from event_head",
                "truncate event_head"
            })
    void even_the_owner_is_stopped_by_the_second_fence(String sql) {
        assertThatThrownBy(() -> execute(store.database.owner(), sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23001"));
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
