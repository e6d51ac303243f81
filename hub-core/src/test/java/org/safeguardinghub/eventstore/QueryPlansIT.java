package org.safeguardinghub.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/** The probe runs under the append lock, so it must stay cheap however large the store grows. */
class QueryPlansIT {
    private final EmbeddedDatabase database = EmbeddedDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_probe_of_guards_reads_an_index_and_no_table() throws SQLException {
        try (Connection connection = AppendTransaction.open(database.owner())) {
            fill(connection);
            AppendTransaction.lock(connection);
            String plan = plan(connection);
            connection.rollback();

            assertThat(plan)
                    .contains("Index Only Scan using event_tag_pkey on event_tag")
                    .doesNotContain("Seq Scan on event")
                    .doesNotContain(" on event e");
            assertThat(plan.lines().filter(line -> line.contains(" on event_tag")))
                    .allMatch(line -> line.contains("Index Only Scan"));
        }
    }

    private static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into event_tag
                    select n % 100, n, n % 7 from generate_series(1, 20000) n
                    """);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze event_tag");
            connection.setAutoCommit(false);
        }
    }

    private static String plan(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("explain (costs off) " + BatchProbe.SQL)) {
            var arrays = new Arrays(connection, statement);
            arrays.texts(1, Stream.of("key"));
            arrays.texts(2, Stream.of("aggregate"));
            arrays.longs(3, Stream.of(0L));
            arrays.longs(4, Stream.of(1L, 2L));
            arrays.ints(5, Stream.of(3, null));
            arrays.longs(6, Stream.of(19_000L, 19_000L));
            var plan = new StringBuilder();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }
}
