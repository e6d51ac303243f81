package org.safeguardinghub.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.audit.Disclosure.Looked;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.RecordId;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Who looked, over a log of which the person in question is a small part. */
class LooksOnDatabaseIT {
    private final EmbeddedDatabase database = EmbeddedDatabase.fresh();
    private final JdbcTemplate db = new JdbcTemplate(database.owner());
    private final Disclosures disclosures = new Disclosures(db);

    /** Forty thousand looks at two thousand records; every tenth of one was refused. */
    @BeforeEach
    void fill() {
        db.update(
                """
                insert into ruling_index
                  (answer, n, position, ruled_at, exit, reader, sub, purpose, owner, record_id,
                   asked_record, highest, version)
                select gen_random_uuid(), 0, n, now(), case when n % 2 = 0 then 'RECORD'
                    else 'LIST' end,
                  'agency-' || n % 10, 'sub-' || n % 100, 'CHILD_PROTECTION', 'school',
                  format('00000000-0000-4000-8000-%s', lpad((n % 2000)::text, 12, '0'))::uuid,
                  case when n % 2 = 0 then
                    format('00000000-0000-4000-8000-%s', lpad((n % 2000)::text, 12, '0'))::uuid
                  end,
                  case when n / 2000 % 10 = 0 then 'NONE' else 'FULL' end, 1
                from generate_series(1, 40000) n
                """);
        db.execute("analyze ruling_index");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_page_is_the_newest_of_its_records_and_the_next_begins_behind_it() {
        var one = disclosures.about(List.of(record(4), record(6)), Long.MAX_VALUE, 3);
        assertThat(positions(one)).containsExactly(38_006L, 38_004L, 36_006L);
        var next = disclosures.about(List.of(record(4), record(6)), 36_006, 3);
        assertThat(positions(next)).containsExactly(36_004L, 34_006L, 34_004L);
    }

    /** Whether a few of each record fill the page, or not. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 12, 28, 29, 60, 200})
    void pages_of_any_size_put_together_are_all_there_is(int size) {
        var records =
                IntStream.of(4, 5, 6, 7, 1_000, 1_001, 1_999).mapToObj(n -> record(n)).toList();
        var all =
                db.queryForList(
                        """
                        select position from ruling_index where record_id = any(?)
                          and (highest <> 'NONE' or asked_record = record_id)
                        order by position desc
                        """,
                        Long.class,
                        (Object) records.stream().map(RecordId::value).toArray(UUID[]::new));
        assertThat(all).hasSizeGreaterThan(100);
        var paged = new ArrayList<Long>();
        long before = Long.MAX_VALUE;
        List<Long> page;
        do {
            page = positions(disclosures.about(records, before, size));
            paged.addAll(page);
            before = page.isEmpty() ? before : page.getLast();
        } while (page.size() == size);
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void a_refused_question_is_listed_and_a_list_that_showed_nothing_is_none() {
        var asked = disclosures.about(List.of(record(4)), 2000, 10);
        assertThat(positions(asked)).containsExactly(4L);
        assertThat(asked.getFirst()).isInstanceOf(Looked.class);
        assertThat(((Looked) asked.getFirst()).highest()).isEqualTo(Level.NONE);
        assertThat(disclosures.about(List.of(record(5)), 2000, 10)).isEmpty();
        assertThat(positions(disclosures.about(List.of(record(5)), 4000, 10)))
                .containsExactly(2005L);
    }

    @Test
    void what_was_only_held_was_not_shown() {
        db.update(
                """
                insert into ruling_index
                  (answer, n, position, ruled_at, exit, reader, sub, record_id, asked_subject,
                   highest, version)
                values
                  ('00000000-0000-4000-9000-000000000002', 0, 50001, now(), 'CHRONOLOGY', 'csc',
                   's.worker', ?, ?, 'EXISTENCE', 1),
                  ('00000000-0000-4000-9000-000000000002', 1, 50001, now(), 'CHRONOLOGY', 'csc',
                   's.worker', ?, ?, 'SUMMARY', 1)
                """,
                record(8).value(),
                record(9).value(),
                record(10).value(),
                record(9).value());
        var both = List.of(record(8), record(10));
        var line = (Looked) disclosures.about(both, Long.MAX_VALUE, 1).getFirst();
        assertThat(line.records()).hasSize(2);
        assertThat(line.shown()).containsExactly(record(10).value());
    }

    @Test
    void nothing_of_other_records_is_in_a_line_of_the_same_answer() {
        db.update(
                """
                insert into ruling_index
                  (answer, n, position, ruled_at, exit, reader, sub, record_id, asked_subject,
                   highest, version)
                values
                  ('00000000-0000-4000-9000-000000000001', 0, 50000, now(), 'CHRONOLOGY', 'csc',
                   's.worker', ?, ?, 'FULL', 1),
                  ('00000000-0000-4000-9000-000000000001', 1, 50000, now(), 'CHRONOLOGY', 'csc',
                   's.worker', ?, ?, 'SUMMARY', 1)
                """,
                record(8).value(),
                record(9).value(),
                record(10).value(),
                record(9).value());
        var line = (Looked) disclosures.about(List.of(record(10)), Long.MAX_VALUE, 1).getFirst();
        assertThat(line.position()).isEqualTo(50_000);
        assertThat(line.records()).containsExactly(record(10).value());
        assertThat(line.highest()).isEqualTo(Level.SUMMARY);
        assertThat(line.person()).isFalse();
        var ofPerson = (Looked) disclosures.about(List.of(record(9)), Long.MAX_VALUE, 1).getFirst();
        assertThat(ofPerson.person()).isTrue();
        assertThat(ofPerson.records()).isEmpty();
        assertThat(ofPerson.highest()).isEqualTo(Level.NONE);
    }

    @Test
    void own_looks_are_of_one_person_of_one_agency() {
        var looks = new OwnLooks(db).of(new AgencyId("agency-7"), "sub-17", 300, 2);
        assertThat(looks.stream().map(OwnLooks.OwnLook::position)).containsExactly(217L, 117L);
        assertThat(new OwnLooks(db).of(new AgencyId("agency-8"), "sub-17", 300, 2)).isEmpty();
    }

    @Test
    void both_read_indexes_and_never_the_whole_log() {
        assertThat(plan(Disclosures.PAGE, new UUID[] {record(4).value()}, 30_000L, 51))
                .contains("using ruling_by_record")
                .contains("using ruling_by_asked_subject")
                .contains("using ruling_by_asked_record")
                .doesNotContain("Seq Scan on ruling_index");
        assertThat(plan(OwnLooks.LOOKS, "agency-7", "sub-17", 30_000L, 51))
                .contains("using ruling_by_looker")
                .doesNotContain("Seq Scan on ruling_index");
        assertThat(plan("select * from ruling_index where exit = ?", "LIST"))
                .contains("Seq Scan on ruling_index");
    }

    private String plan(String sql, Object... parameters) {
        return String.join(
                "\n",
                db.query("explain (costs off) " + sql, (row, n) -> row.getString(1), parameters));
    }

    private static List<Long> positions(List<Disclosure> found) {
        return found.stream().map(Disclosure::position).toList();
    }

    /** Record n of the log. */
    private static RecordId record(int n) {
        return new RecordId(UUID.fromString("00000000-0000-4000-8000-%012d".formatted(n)));
    }
}
