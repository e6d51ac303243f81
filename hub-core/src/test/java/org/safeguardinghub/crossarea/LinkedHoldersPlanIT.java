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

/** Persons across areas are found by index, whatever the planner knew when it planned. */
class LinkedHoldersPlanIT {
    private static final String AGENCIES =
            """
            insert into fact (kind, fact_id, agency, known_from, valid_from, valid_until, areas,
                              details)
            select 'AGENCY', gen_random_uuid(), 'agency-' || n, n, '2000-01-01', '9999-12-31',
                   array['area-' || n / 10], '{}'
              from generate_series(0, 999) n
            """;
    private static final String LINKS =
            """
            insert into linked_holder (holder, position, subject, other_subject, other_holder)
            select 'agency-' || e.holder, n, gen_random_uuid(), gen_random_uuid(),
                   'agency-' || e.other
              from generate_series(1, 30000) n,
                   lateral (values (n % 1000, (n + 1) % 1000), ((n + 1) % 1000, n % 1000))
                     e(holder, other)
            """;

    private final EmbeddedDatabase database = EmbeddedDatabase.fresh();
    private Connection connection;
    private JdbcTemplate db;

    @BeforeEach
    void many_links() throws SQLException {
        connection = database.owner().getConnection();
        db = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        db.execute("set plan_cache_mode = force_generic_plan");
        db.execute(AGENCIES);
        db.execute(LINKS);
        db.execute("analyze fact");
        db.execute("analyze linked_holder");
    }

    @AfterEach
    void close() throws SQLException {
        db.execute("reset plan_cache_mode");
        connection.close();
        database.close();
    }

    @Test
    void persons_are_found_by_the_holders_of_the_areas_and_not_among_all() {
        var plan = plan(LinkedHolders.OLDER);
        assertThat(plan).contains("linked_holder_pkey").doesNotContain("Seq Scan on linked_holder");
    }

    @Test
    void a_question_without_an_index_is_found_to_read_all() {
        assertThat(plan("select * from linked_holder where other_holder = ?"))
                .contains("Seq Scan on linked_holder");
    }

    /** One in ten links leaves the area: ten agencies in each, and each linked with the next. */
    @Test
    void links_within_the_area_are_passed_by() {
        var positions =
                db.query(
                        LinkedHolders.OLDER,
                        (row, _) -> row.getLong("position"),
                        Timestamp.valueOf("2026-01-01 00:00:00"),
                        Timestamp.valueOf("2026-01-01 00:00:00"),
                        new String[] {"area-5"},
                        29_060L,
                        3,
                        3);
        assertThat(positions).containsExactly(29_059L, 29_049L, 28_059L);
    }

    private String plan(String sql) {
        return Plans.of(db, sql);
    }
}
