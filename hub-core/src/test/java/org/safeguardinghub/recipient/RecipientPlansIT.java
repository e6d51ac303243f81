package org.safeguardinghub.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.eventstore.Plans;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A share with a thousand recipients was recalled; forty thousand items are about other records.
 */
class RecipientPlansIT {
    private static final AgencyId OWNER = new AgencyId("school");
    private static final RecordId RECORD = record(0);
    private static final long RECALLED = 500_000;

    private final EmbeddedDatabase database = EmbeddedDatabase.fresh();
    private Connection connection;
    private JdbcTemplate db;

    @BeforeEach
    void fill() throws SQLException {
        connection = database.owner().getConnection();
        db = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        db.execute(
                """
                insert into record_change (owner, record_id, position, change, decision,
                  changed_at, listed_at, informed)
                select 'school', format('%s-%s', '00000000-0000-4000-8000',
                    lpad((n / 5)::text, 12, '0'))::uuid, 500000 - n % 5, 'RECALL',
                  gen_random_uuid(), now(), now(), false
                from generate_series(0, 9999) n
                """);
        db.execute(
                """
                insert into recipient (owner, record_id, position, n, agency, looked, told, given)
                select c.owner, c.record_id, c.position, n, 'agency-' || n, true, true, true
                from record_change c cross join generate_series(0, 999) n
                where c.record_id = '00000000-0000-4000-8000-000000000000' or n < 3
                """);
        db.execute(
                """
                insert into feed_item (agency, number, item_id, type, taken_back, record_id,
                  record_type, position, recorded_at, ruling_id, delivered)
                select 'agency-' || n % 1000, n / 1000, gen_random_uuid(), case n / 1000 % 2
                    when 0 then 'org.safeguardinghub.concern.recorded.v1'
                    else 'org.safeguardinghub.share.recalled.v1' end, n / 1000 % 2 = 1,
                  format('%s-%s', '00000000-0000-4000-8000',
                    lpad((case when n < 2000 then 0 else n % 2000 + 1 end)::text, 12, '0'))::uuid,
                  'CONCERN', case n / 1000 % 2 when 0 then n else 500000 end, now(),
                  '00000000-0000-4000-8000-000000000000.0', n
                from generate_series(0, 41999) n
                """);
        db.execute(
                """
                insert into feed_acknowledgement (agency, item_id, acknowledged_at)
                select agency, item_id, now() from feed_item where agency <> 'agency-7'
                """);
        db.execute(
                """
                insert into ruling_index (answer, n, position, ruled_at, exit, reader, sub,
                  purpose, owner, record_id, highest, version)
                select gen_random_uuid(), 0, n, now(), 'RECORD', 'agency-' || n % 1000, 'sub',
                  'CHILD_PROTECTION', 'school', format('%s-%s', '00000000-0000-4000-8000',
                    lpad((n % 40)::text, 12, '0'))::uuid, 'FULL', 1
                from generate_series(1, 40000) n
                """);
        for (var table :
                new String[] {
                    "record_change",
                    "recipient",
                    "feed_item",
                    "feed_acknowledgement",
                    "ruling_index"
                }) {
            db.execute("analyze " + table);
        }
        db.execute("set plan_cache_mode = force_generic_plan");
    }

    @AfterEach
    void close() throws SQLException {
        db.execute("reset plan_cache_mode");
        connection.close();
        database.close();
    }

    @Test
    void a_thousand_recipients_are_listed_within_a_second() {
        var tables = new RecipientTables(db);
        var before = System.nanoTime();
        var all = new HashSet<AgencyId>();
        var mark = Listed.Mark.NEWEST;
        for (int page = 0; page < 5; page++) {
            var listed = tables.of(OWNER, RECORD, mark, 200);
            listed.forEach(one -> all.add(one.recipient().agency()));
            assertThat(listed).allMatch(one -> one.position() == RECALLED);
            mark = new Listed.Mark(RECALLED, listed.getLast().n());
        }
        assertThat(all).hasSize(1000);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
        assertThat(tables.of(OWNER, RECORD, Listed.Mark.NEWEST, 1000))
                .filteredOn(one -> one.acknowledgedAt() == null)
                .extracting(one -> one.recipient().agency().text())
                .containsExactly("agency-7");
        assertThat(tables.of(new AgencyId("other"), RECORD, Listed.Mark.NEWEST, 9)).isEmpty();
    }

    @Test
    void whom_a_record_reached_is_found_for_a_thousand_agencies_within_a_second() {
        var before = System.nanoTime();
        assertThat(new RecipientTables(db).had(RECORD, RECALLED)).hasSize(1000);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void an_owner_is_done_with_a_change_when_the_last_has_acknowledged() {
        var tables = new RecipientTables(db);
        assertThat(tables.uninformed(RECORD)).hasSize(5).noneMatch(one -> one.allKnow());
        db.execute(
                """
                insert into feed_acknowledgement (agency, item_id, acknowledged_at)
                select agency, item_id, now() from feed_item where agency = 'agency-7'
                """);
        assertThat(tables.uninformed(RECORD)).hasSize(5).allMatch(one -> one.allKnow());
    }

    static Stream<String> questions() {
        return Stream.of(
                RecipientTables.HAD,
                RecipientTables.PAGE,
                RecipientTables.UNINFORMED,
                RecipientTables.RULED_SINCE);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void every_question_reads_indexes_and_no_whole_table(String sql) {
        assertThat(plan(sql))
                .doesNotContain("Seq Scan on recipient")
                .doesNotContain("Seq Scan on record_change")
                .doesNotContain("Seq Scan on feed_item")
                .doesNotContain("Seq Scan on feed_acknowledgement")
                .doesNotContain("Seq Scan on ruling_index");
    }

    @Test
    void a_question_without_an_index_is_found_to_read_all() {
        assertThat(plan("select * from recipient where agency = ?"))
                .contains("Seq Scan on recipient");
    }

    private String plan(String sql) {
        return Plans.of(db, sql);
    }

    private static RecordId record(int n) {
        return new RecordId(UUID.fromString("00000000-0000-4000-8000-%012d".formatted(n)));
    }
}
