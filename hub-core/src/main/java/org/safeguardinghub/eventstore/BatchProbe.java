package org.safeguardinghub.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;

/** Asks in one round trip what the database already holds against a batch. */
final class BatchProbe {
    /**
     * Three lists of questions, each answered by its index alone. The lateral join with a limit,
     * and a session without sequential scans, keep the planner from reading a whole table.
     */
    static final String SQL =
            """
            select 'key', k.at, d.position
              from unnest(?::text[]) with ordinality as k(key, at)
              join event_dedup d on d.key = k.key
            union all
            select 'place', p.at, s.position
              from unnest(?::text[], ?::bigint[]) with ordinality as p(aggregate_id, sequence, at)
              join event_stream s
                on s.aggregate_id = p.aggregate_id and s.sequence = p.sequence
            union all
            select 'newer', g.at, n.position
              from unnest(?::bigint[], ?::int[], ?::bigint[]) with ordinality
                     as g(tag, name, after, at)
             cross join lateral (
               select t.position from event_tag t
                where t.tag = g.tag and t.name = g.name and t.position > g.after
               union all
               select t.position from event_tag t
                where t.tag = g.tag and g.name is null and t.position > g.after
                limit 1) n
            """;

    private BatchProbe() {}

    static Findings find(Connection connection, Questions questions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            questions.bind(new Arrays(connection, statement), 1);
            var findings = new Findings(new HashMap<>(), new HashSet<>(), new HashSet<>());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    int at = rows.getInt(2) - 1;
                    switch (rows.getString(1)) {
                        case "key" ->
                                findings.keys().put(questions.keys().get(at), rows.getLong(3));
                        case "place" -> findings.places().add(questions.places().get(at));
                        default -> findings.newer().add(questions.probes().get(at));
                    }
                }
            }
            return findings;
        }
    }
}
