package org.safeguardinghub.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.eventstore.Store.opened;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

class RecordedTimesIT {
    private final Instant decided =
            Instant.now().plus(Duration.ofMinutes(1)).truncatedTo(ChronoUnit.MICROS);
    private final Store store = new Store(builder -> builder.clock(() -> decided));

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothing_is_recorded_before_it_was_decided() throws SQLException {
        store.append(opened("one"), opened("other"));
        assertThat(times()).containsExactly(decided, decided);
    }

    @Test
    void times_do_not_go_back_where_another_node_records_by_the_database_alone()
            throws SQLException {
        store.append(opened("one"));
        try (var other = store.engine(builder -> builder)) {
            other.appendEvents(opened("other"));
        }
        assertThat(times()).containsExactly(decided, decided);
    }

    @Test
    void without_such_a_clock_they_are_the_database_s() throws SQLException {
        try (var other = store.engine(builder -> builder)) {
            other.appendEvents(opened("one"));
        }
        assertThat(times()).singleElement().satisfies(at -> assertThat(at).isBefore(decided));
    }

    private List<Instant> times() throws SQLException {
        var times = new ArrayList<Instant>();
        try (var connection = store.database.application().getConnection();
                var query =
                        connection.prepareStatement(
                                "select recorded_at from event order by position");
                var row = query.executeQuery()) {
            while (row.next()) {
                times.add(row.getObject(1, OffsetDateTime.class).toInstant());
            }
        }
        return times;
    }
}
