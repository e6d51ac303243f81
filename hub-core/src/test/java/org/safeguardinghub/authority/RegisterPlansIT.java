package org.safeguardinghub.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.eventstore.Plans;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * What every command and every ruling asks of the register is planned once for all values, by what
 * the planner knew then: it must never read a whole table, however much larger it became.
 */
class RegisterPlansIT {
    private static final String FACTS =
            """
            insert into fact (kind, fact_id, agency, known_from, valid_from, valid_until, subject,
                              record_id, details)
            select 'INVOLVEMENT', gen_random_uuid(), 'agency', n, now(), '9999-12-31',
                   gen_random_uuid(), gen_random_uuid(), '{}'
              from generate_series(1, 20000) n
            """;

    private static final String RECORDS =
            """
            insert into ruled_record (record_id, type, owner, subjects, categories, recorded_at,
                                      position)
            select gen_random_uuid(), 'CONCERN', 'agency-' || n % 9, '{}', '{}', now(), n
              from generate_series(1, 20000) n
            """;

    private final EmbeddedDatabase database = EmbeddedDatabase.fresh();
    private Connection connection;
    private JdbcTemplate db;

    @BeforeEach
    void many_facts() throws SQLException {
        connection = database.owner().getConnection();
        db = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        db.execute("set plan_cache_mode = force_generic_plan");
        db.execute(FACTS);
        db.execute("analyze fact");
    }

    @AfterEach
    void close() throws SQLException {
        db.execute("reset plan_cache_mode");
        connection.close();
        database.close();
    }

    @Test
    void the_facts_of_a_ruling_are_found_by_index() {
        assertThat(plan(RegisterQuestions.FACTS)).satisfies(RegisterPlansIT::readsNoWholeTable);
    }

    /** Also while there are none, when reading all of them seems to cost nothing. */
    @Test
    void agreements_are_found_by_who_receives() {
        assertThat(plan(RegisterQuestions.FACTS)).contains("Bitmap Index Scan on fact_receiver");
    }

    @Test
    void the_facts_about_many_records_are_found_by_index() {
        assertThat(plan(RegisterQuestions.FACTS_ABOUT))
                .satisfies(RegisterPlansIT::readsNoWholeTable);
    }

    @Test
    void the_records_of_an_owner_are_read_person_by_person() {
        db.execute(RECORDS);
        db.execute("analyze ruled_record");
        assertThat(plan(RegisterQuestions.OWNED))
                .startsWith("Limit")
                .contains("->  Index Scan using ruled_record_owner on ruled_record r")
                .contains("Index Cond: ((owner = $1) AND (ROW(COALESCE(subjects[1]")
                .doesNotContain("Sort");
    }

    /** From either end by its own index, also while there are no links. */
    @Test
    void whom_links_join_is_found_by_index() {
        assertThat(plan(RegisterQuestions.PERSON))
                .satisfies(RegisterPlansIT::readsNoWholeTable)
                .containsPattern("fact_subject")
                .containsPattern("fact_other_subject on fact.*\n\\s*Index Cond: \\(other_subject");
    }

    @Test
    void who_is_responsible_is_found_by_index() {
        assertThat(plan(Responsible.STANDING)).satisfies(RegisterPlansIT::readsNoWholeTable);
    }

    @Test
    void closed_gates_are_found_by_index() {
        assertThat(plan(ClosedGates.CLOSED)).satisfies(RegisterPlansIT::readsNoWholeTable);
    }

    @Test
    void what_agencies_are_is_found_by_index() {
        assertThat(plan(Kinds.NOT_SUSPENDED)).satisfies(RegisterPlansIT::readsNoWholeTable);
        assertThat(plan(InForce.OTHERS)).satisfies(RegisterPlansIT::readsNoWholeTable);
    }

    /** What was replaced since counts there too, so that an index of what stands is of no use. */
    @ParameterizedTest
    @MethodSource("put_to_the_past")
    void of_the_past_all_is_found_by_index_too(String question) {
        assertThat(plan(new Past(10_000).of(question)))
                .satisfies(RegisterPlansIT::readsNoWholeTable);
    }

    static Stream<Named<String>> put_to_the_past() {
        return Stream.of(
                named("FACTS", RegisterQuestions.FACTS),
                named("FACTS_ABOUT", RegisterQuestions.FACTS_ABOUT),
                named("PERSON", RegisterQuestions.PERSON),
                named("PERHAPS", RegisterQuestions.PERHAPS),
                named("AROUND", RegisterQuestions.AROUND));
    }

    @Test
    void with_an_index_of_what_stands_alone_the_past_is_found_to_read_the_whole_table() {
        db.execute("drop index fact_policy");
        db.execute(
                "create index fact_policy on fact (known_until)"
                        + " where kind = 'POLICY' and known_until is null");
        assertThat(plan(new Past(10_000).of(RegisterQuestions.FACTS))).contains("Seq Scan on fact");
    }

    @Test
    void a_question_without_an_index_is_found_to_read_the_whole_table() {
        assertThat(plan("select * from fact where valid_from = ?")).contains("Seq Scan on fact");
    }

    private static void readsNoWholeTable(String plan) {
        assertThat(plan)
                .contains("fact")
                .doesNotContain("Seq Scan on fact", "Hash Join", "Merge Join");
    }

    private String plan(String sql) {
        return Plans.of(db, sql);
    }
}
