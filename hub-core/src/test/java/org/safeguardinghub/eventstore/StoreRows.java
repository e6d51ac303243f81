package org.safeguardinghub.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

/**
 * Whether the rows of a store agree with each other, asked in SQL past the store itself. The tag
 * index is computed again from the tags of the events.
 */
public final class StoreRows {
    private static final Map<String, String> COUNTS =
            new TreeMap<>(
                    Map.of(
                            "positions that are missing before the head or lie behind it",
                            """
                            select abs(h.position - count(e.position))
                                   + abs(h.position - coalesce(max(e.position), 0))
                              from event_head h left join event e on true group by h.position
                            """,
                            "events with an id that another event has",
                            "select count(*) - count(distinct event_id) from event",
                            "events recorded before the one in front of them",
                            """
                            select count(*) from (
                              select recorded_at < lag(recorded_at) over (order by position) as early
                                from event) e where early
                            """,
                            "event ids that the keys do not know at their position",
                            """
                            select count(*) from event e left join event_dedup d
                                on d.key = e.event_id and d.position = e.position
                             where d.key is null
                            """,
                            "keys that lead to no event",
                            """
                            select count(*) from event_dedup d
                              left join event e using (position) where e.position is null
                            """,
                            "places in streams that differ from the events'",
                            """
                            with wanted as (
                              select position, aggregate_id, sequence
                                from event where aggregate_id is not null),
                            found as (select position, aggregate_id, sequence from event_stream)
                            select (select count(*) from (table wanted except table found) a)
                                 + (select count(*) from (table found except table wanted) b)
                            """,
                            "index entries that differ from the events' tags",
                            """
                            with wanted as (
                              select distinct
                                     ('x' || encode(substr(sha256(convert_to(t.tag, 'UTF8')), 1, 8),
                                                    'hex'))::bit(64)::bigint as tag,
                                     e.position,
                                     ('x' || encode(substr(sha256(convert_to(e.name, 'UTF8')), 1, 4),
                                                    'hex'))::bit(32)::int as name
                                from event e cross join unnest(e.tags) as t(tag)),
                            found as (select tag, position, name from event_tag)
                            select (select count(*) from (table wanted except table found) a)
                                 + (select count(*) from (table found except table wanted) b)
                            """));

    private StoreRows() {}

    /** One line for each kind of row that is wrong, with how many there are; empty if all agree. */
    public static List<String> faults(DataSource dataSource) throws SQLException {
        List<String> faults = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> count : COUNTS.entrySet()) {
                try (ResultSet row = statement.executeQuery(count.getValue())) {
                    row.next();
                    if (row.getLong(1) != 0) {
                        faults.add(row.getLong(1) + " " + count.getKey());
                    }
                }
            }
        }
        return faults;
    }
}
