package org.safeguardinghub.crossarea;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.eventstore.Plans;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;

/** What concerns name is found by index, whatever the planner knew when it planned. */
class NamedThingsPlanIT {
    private static final String AGENCIES =
            """
            insert into fact (kind, fact_id, agency, known_from, valid_from, valid_until, areas,
                              details)
            select 'AGENCY', gen_random_uuid(), 'agency-' || n, n, '2000-01-01', '9999-12-31',
                   array['area-' || n / 10], '{}'
              from generate_series(0, 999) n
            """;

    /** Each agency's concern names what the next agency's names too. */
    private static final String THINGS =
            """
            insert into named_thing (version, place, record, owner, kind, says, digest,
                                     position)
            select p.serving, n * 64, gen_random_uuid(), 'agency-' || n % 1000, 'VEHICLE', 'NAMED',
                   'thing-' || (n + 1) / 2, n
              from generate_series(1, 30000) n, view_progress p where p.view = 'patterns'
            """;

    private final EmbeddedDatabase database = EmbeddedDatabase.fresh();
    private Connection connection;
    private JdbcTemplate db;

    @BeforeEach
    void many_things() throws SQLException {
        connection = database.owner().getConnection();
        db = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        db.execute("set plan_cache_mode = force_generic_plan");
        db.execute(AGENCIES);
        db.execute(THINGS);
        db.execute("analyze fact");
        db.execute("analyze named_thing");
    }

    @AfterEach
    void close() throws SQLException {
        db.execute("reset plan_cache_mode");
        connection.close();
        database.close();
    }

    @Test
    void things_are_found_by_the_owners_of_the_areas_and_not_among_all() {
        assertThat(plan(NamedThings.OLDER))
                .contains("named_thing_by_owner")
                .doesNotContain("Seq Scan on named_thing");
        assertThat(plan(NamedThings.NAMING))
                .contains("named_thing_by_digest")
                .doesNotContain("Seq Scan on named_thing");
    }

    @Test
    void a_question_without_an_index_is_found_to_read_all() {
        assertThat(plan("select * from named_thing where kind = ?"))
                .contains("Seq Scan on named_thing");
    }

    /** The first and the last agency of each area pair with one of another area. */
    @Test
    void what_agencies_of_the_area_alone_name_is_passed_by() {
        var day = Timestamp.valueOf("2026-01-01 00:00:00");
        var places =
                db.query(
                        NamedThings.OLDER,
                        (row, _) -> row.getLong("place") / 64,
                        day,
                        day,
                        new String[] {"area-5"},
                        0L,
                        0L,
                        29_060L * 64,
                        3,
                        3);
        assertThat(places).containsExactly(29_059L, 29_050L, 28_059L);
    }

    private String plan(String sql) {
        return Plans.of(db, sql);
    }
}
