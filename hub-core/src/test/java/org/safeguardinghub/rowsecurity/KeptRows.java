package org.safeguardinghub.rowsecurity;

import org.springframework.jdbc.core.JdbcTemplate;

import java.util.List;
import java.util.Map;

/** Rows of two agencies in every table whose rows are kept for one agency or another. */
final class KeptRows {
    /** By table: what keeps {@code count} rows, the n-th for agency-(n % agencies). */
    private static final Map<String, String> ROWS =
            Map.ofEntries(
                    Map.entry(
                            "candidate",
                            """
                            insert into candidate (agency, position, record_id)
                            select 'agency-' || n %% %2$d, n, gen_random_uuid()
                            from generate_series(1, %1$d) n
                            """),
                    Map.entry(
                            "feed_item",
                            """
                            insert into feed_item (agency, number, item_id, type, taken_back, record_id,
                              record_type, position, recorded_at, ruling_id)
                            select 'agency-' || n %% %2$d, n, gen_random_uuid(), 'concern.recorded.v1',
                              false, gen_random_uuid(), 'CONCERN', n, now(), 'r' || n
                            from generate_series(1, %1$d) n
                            """),
                    Map.entry(
                            "feed_waiting",
                            """
                            insert into feed_waiting (agency, item_id, type, taken_back, record_id,
                              record_type, position, recorded_at, ruling_id)
                            select 'agency-' || n %% %2$d, gen_random_uuid(), 'concern.recorded.v1',
                              false, gen_random_uuid(), 'CONCERN', n, now(), 'r' || n
                            from generate_series(1, %1$d) n
                            """),
                    Map.entry(
                            "feed_counter",
                            """
                            insert into feed_counter (agency, last)
                            select distinct 'agency-' || n %% %2$d, 7 from generate_series(1, %1$d) n
                            """),
                    Map.entry(
                            "feed_relay",
                            """
                            insert into feed_relay (agency, sent)
                            select distinct 'agency-' || n %% %2$d, 7 from generate_series(1, %1$d) n
                            """),
                    Map.entry(
                            "feed_acknowledgement",
                            """
                            insert into feed_acknowledgement (agency, item_id, acknowledged_at)
                            select 'agency-' || n %% %2$d, gen_random_uuid(), now()
                            from generate_series(1, %1$d) n
                            """),
                    Map.entry(
                            "ruling_index",
                            """
                            insert into ruling_index (answer, n, position, ruled_at, exit, reader, sub,
                              owner, record_id, highest, version)
                            select gen_random_uuid(), 0, n, now(), 'RECORD', 'agency-' || n %% %2$d,
                              'sub-' || n %% 100, 'agency-' || n %% %2$d, gen_random_uuid(), 'FULL', 1
                            from generate_series(1, %1$d) n
                            """),
                    Map.entry(
                            "referral_box",
                            """
                            insert into referral_box (record_id, position, author, handler, state)
                            select gen_random_uuid(), n, 'agency-' || n %% %2$d, 'agency-' || n %% %2$d,
                              'RECEIVED'
                            from generate_series(1, %1$d) n
                            """),
                    Map.entry(
                            "clock",
                            """
                            insert into clock (record_id, kind, started_by, owed_by, started_at, due_at,
                              calendar, position)
                            select gen_random_uuid(), 'ACKNOWLEDGE', gen_random_uuid(),
                              'agency-' || n %% %2$d, now(), now() + n * interval '1 s', 'stated', n
                            from generate_series(1, %1$d) n
                            """),
                    Map.entry(
                            "record_change",
                            """
                            insert into record_change (owner, record_id, position, change, changed_at,
                              listed_at, informed)
                            select 'agency-' || n %% %2$d, gen_random_uuid(), n, 'RECALL', now(), now(),
                              false
                            from generate_series(1, %1$d) n
                            """),
                    Map.entry(
                            "recipient",
                            """
                            insert into recipient (owner, record_id, position, n, agency, looked, told,
                              given)
                            select 'agency-' || n %% %2$d, gen_random_uuid(), n, 0, 'gp', true, true, false
                            from generate_series(1, %1$d) n
                            """),
                    Map.entry(
                            "recall_acknowledgement",
                            """
                            insert into recall_acknowledgement (owner, share_id, agency, copies,
                              acknowledged_at)
                            select 'agency-' || n %% %2$d, gen_random_uuid(), 'agency-' || n %% %2$d,
                              'NONE_MADE', now()
                            from generate_series(1, %1$d) n
                            """),
                    Map.entry(
                            "audit_decision",
                            """
                            insert into audit_decision (position, topic, n, event, decided_at, agency,
                              outcome, ground)
                            select n, 'SHARE', 0, gen_random_uuid(), now(), 'agency-' || n %% %2$d,
                              'SHARE', 'CA04_10'
                            from generate_series(1, %1$d) n
                            """),
                    Map.entry(
                            "audit_tally",
                            """
                            insert into audit_tally (topic, agency, day, outcome, ground, number)
                            select 'SHARE', 'agency-' || n %% %2$d, date '2026-01-01' + n, 'SHARE',
                              'CA04_10', 1
                            from generate_series(1, %1$d) n
                            """),
                    Map.entry(
                            "audit_open_clock",
                            """
                            insert into audit_open_clock (record_id, kind, owed_by)
                            select gen_random_uuid(), 'NEXT_STEP', 'agency-' || n %% %2$d
                            from generate_series(1, %1$d) n
                            """));

    private KeptRows() {}

    /** The column that says for whom a row is; one of them where there are several. */
    static String agencyOf(String table) {
        return switch (table) {
            case "ruling_index" -> "reader";
            case "referral_box" -> "author";
            case "clock", "audit_open_clock" -> "owed_by";
            case "record_change", "recipient" -> "owner";
            default -> "agency";
        };
    }

    static List<String> tables() {
        return ROWS.keySet().stream().sorted().toList();
    }

    /** {@code owner}: one whom the wall does not keep. */
    static void keep(JdbcTemplate owner, int rows, int agencies) {
        ROWS.forEach(
                (table, insert) -> {
                    owner.execute(insert.formatted(rows, agencies));
                    owner.execute("analyze " + table);
                });
    }
}
