package org.safeguardinghub.feed;

import org.safeguardinghub.rowsecurity.ScopedRows;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.ArrayList;
import java.util.List;

/** Every row of the feeds, in order, as text in which no setting of a connection shows. */
final class FeedRows {
    private static final List<String> TABLES =
            List.of(
                    "select agency, position, record_id from candidate order by 1, 2, 3",
                    "select agency, last from feed_counter order by 1",
                    """
                    select agency, number, item_id, type, taken_back, record_id, record_type,
                      position, extract(epoch from recorded_at), ruling_id, delivered
                    from feed_item order by 1, 2
                    """,
                    """
                    select agency, row_number() over (partition by agency order by place), item_id,
                      type, taken_back, record_id, record_type, position,
                      extract(epoch from recorded_at), ruling_id
                    from feed_waiting order by 1, 2
                    """,
                    """
                    select agency, item_id, extract(epoch from acknowledged_at)
                    from feed_acknowledgement order by 1, 2
                    """);

    private FeedRows() {}

    static List<String> of(JdbcTemplate db) {
        var rows = new ArrayList<String>();
        for (var table : TABLES) {
            rows.addAll(
                    new ScopedRows(db)
                            .ofEvery()
                            .query(
                                    "select r::text from (" + table + ") r",
                                    (row, _) -> row.getString(1)));
        }
        return rows;
    }

    static void clear(JdbcTemplate db) {
        for (var table :
                List.of(
                        "candidate",
                        "feed_counter",
                        "feed_item",
                        "feed_waiting",
                        "feed_acknowledgement")) {
            new ScopedRows(db).ofEvery().update("delete from " + table);
        }
    }
}
