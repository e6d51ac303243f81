package org.safeguardinghub.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Asks in one round trip what the database already holds against a batch. */
final class BatchProbe {
    /**
     * Three lists of questions, each answered by its index alone. The lateral join with a limit,
     * and a transaction without sequential scans, keep the planner from reading a whole table.
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
                where t.tag = g.tag and t.position > g.after
                  and (g.name is null or t.name = g.name)
                limit 1) n
            """;

    private BatchProbe() {}

    static Findings find(Connection connection, List<AppendRequest> batch) throws SQLException {
        List<String> keys =
                batch.stream()
                        .flatMap(
                                request ->
                                        Stream.concat(
                                                request.keys().stream(),
                                                request.events().stream().map(NewEvent::id)))
                        .distinct()
                        .toList();
        List<StreamPlace> places =
                batch.stream()
                        .flatMap(request -> request.events().stream())
                        .flatMap(event -> Stream.ofNullable(event.place()))
                        .distinct()
                        .toList();
        List<Probe> probes =
                batch.stream()
                        .flatMap(request -> request.guards().stream())
                        .flatMap(Guard::probes)
                        .distinct()
                        .toList();
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            var arrays = new Arrays(connection, statement);
            arrays.texts(1, keys.stream());
            arrays.texts(2, places.stream().map(StreamPlace::aggregateId));
            arrays.longs(3, places.stream().map(StreamPlace::sequence));
            arrays.longs(4, probes.stream().map(Probe::tag));
            arrays.ints(5, probes.stream().map(Probe::name));
            arrays.longs(6, probes.stream().map(Probe::after));
            var findings = new Findings(new HashMap<>(), new HashSet<>(), new HashSet<>());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    int at = rows.getInt(2) - 1;
                    switch (rows.getString(1)) {
                        case "key" -> findings.keys().put(keys.get(at), rows.getLong(3));
                        case "place" -> findings.places().add(places.get(at));
                        default -> findings.newer().add(probes.get(at));
                    }
                }
            }
            return findings;
        }
    }
}
