package org.safeguardinghub.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * Both statements run under the append lock: they must stay cheap however large the store grows.
 */
class QueryPlansIT {
    /** Through a bitmap where the planner takes that for as cheap. */
    private static final String BY_POSITION =
            "(?:using|on) event_1_pkey.*\\n *Index Cond: \\(\"position\" = ";

    private final EmbeddedDatabase database = EmbeddedDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_probe_of_guards_reads_an_index_and_no_table() throws SQLException {
        assertThat(plan(BatchProbe.SQL, (statement, arrays) -> {})).satisfies(this::probesByIndex);
    }

    @Test
    void the_append_asks_by_index_too() throws SQLException {
        assertThat(plan(BatchInsert.SQL, QueryPlansIT::bindNoEvents))
                .satisfies(this::probesByIndex);
    }

    @Test
    void an_aggregate_is_read_by_its_index_and_then_position_by_position() throws SQLException {
        String plan =
                planOf(
                        EventTable.OF_AGGREGATE,
                        (statement, arrays) -> {
                            statement.setString(1, "aggregate");
                            statement.setLong(2, 0);
                            statement.setInt(3, 100);
                        });

        // through a bitmap where the planner knows of no long aggregates: it never reads another
        // one's
        assertThat(plan)
                .containsPattern(
                        "(?:using|on) event_stream_pkey.*\n *Index Cond: \\(\\(aggregate_id = ")
                .containsPattern(BY_POSITION)
                .doesNotContain("Seq Scan", "Hash Join", "Merge Join");
    }

    @Test
    void facts_are_found_in_the_tag_index_and_then_read_position_by_position() throws SQLException {
        String plan =
                planOf(
                        EventTable.MATCHING,
                        (statement, arrays) -> {
                            arrays.longs(1, Stream.of(1L, 2L));
                            arrays.ints(2, Stream.of(3, null));
                        });

        assertThat(plan)
                .containsPattern("(?:using|on) event_tag_pkey")
                // an agency has its tag on all its events: those of other names are not read
                .containsPattern("Index Cond: .*tag = .* AND .*name = ")
                .containsPattern(BY_POSITION)
                .doesNotContainPattern("Seq Scan on event_(1|tag)")
                .doesNotContain("Hash Join", "Merge Join");
    }

    private void probesByIndex(String plan) {
        assertThat(plan)
                .contains("Index Only Scan using event_tag_pkey on event_tag")
                .contains("using event_dedup_pkey on event_dedup")
                .contains("using event_stream_pkey on event_stream")
                .doesNotContainPattern("Seq Scan on event_(tag|dedup|stream)")
                .containsPattern("Index Cond: .*tag = .* AND .*name = .* AND .*position\"? > ")
                .doesNotContain(" on event e");
        assertThat(plan.lines().filter(line -> line.contains("Scan") && line.contains("event_tag")))
                .isNotEmpty()
                .allMatch(line -> line.contains("Index Only Scan"));
    }

    private static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into event_tag
                    select n % 100, n, n % 7 from generate_series(1, 20000) n on conflict do nothing
                    """);
            statement.execute("vacuum analyze event_tag");
            // of an empty table it depends on when the server last looked at it how it is read
            statement.execute(
                    """
                    insert into event_stream
                    select 'other-' || n % 500, n, n from generate_series(1, 20000) n
                    on conflict do nothing
                    """);
            statement.execute("vacuum analyze event_stream");
        }
    }

    private String plan(String sql, Binding rest) throws SQLException {
        return explained(
                AppendSession.SETTINGS,
                sql,
                (statement, arrays) -> {
                    new Questions(
                                    List.of("key"),
                                    List.of(new StreamPlace("aggregate", 0)),
                                    List.of(new Probe(1, 3, 19_000), new Probe(2, null, 19_000)))
                            .bind(arrays, 1);
                    rest.bind(statement, arrays);
                });
    }

    /** As readers are planned. */
    private String planOf(String sql, Binding binding) throws SQLException {
        return explained("set plan_cache_mode = force_generic_plan", sql, binding);
    }

    private String explained(String settings, String sql, Binding binding) throws SQLException {
        try (Connection connection = database.owner().getConnection();
                Statement session = connection.createStatement()) {
            session.execute(settings);
            fill(connection);
            try (PreparedStatement statement =
                    connection.prepareStatement("explain (costs off) " + sql)) {
                binding.bind(statement, new Arrays(connection, statement));
                var plan = new StringBuilder();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        plan.append(rows.getString(1)).append('\n');
                    }
                }
                return plan.toString();
            } finally {
                // the connection goes back, and others' questions are planned on it
                session.execute("reset all");
            }
        }
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement, Arrays arrays) throws SQLException;
    }

    /** The head's four parameters and the columns of the rows, all empty. */
    private static void bindNoEvents(PreparedStatement statement, Arrays arrays)
            throws SQLException {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        statement.setLong(7, 1);
        statement.setObject(8, now);
        statement.setLong(9, 0);
        statement.setObject(10, now);
        for (int parameter = 11; parameter <= 30; parameter++) {
            arrays.texts(parameter, Stream.of());
        }
    }
}
