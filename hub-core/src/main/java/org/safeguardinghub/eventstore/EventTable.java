package org.safeguardinghub.eventstore;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The read statements. Positions are found in an index first; then each event is looked up by its
 * position alone ({@code offset 0} keeps it so), so that the planner, however old its figures,
 * never joins against the whole event table and opens no partition that holds none of them.
 */
record EventTable(Database database) {
    private static final String EVENTS = "select " + StoredEvent.COLUMNS + " from event e ";

    private static final String AFTER = EVENTS + "where e.position > ? order by e.position limit ?";

    /** Of each row of {@code p}. */
    private static final String LOOKED_UP =
            " cross join lateral (select * from event where position = p.position offset 0) e ";

    private static final String AT =
            "select "
                    + StoredEvent.COLUMNS
                    + " from (select distinct unnest(?::bigint[]) as position order by 1) p"
                    + LOOKED_UP
                    + "order by p.position";

    static final String UNDER_KEY =
            EVENTS + "where e.position = (select d.position from event_dedup d where d.key = ?)";

    /** In one aggregate, positions rise with the sequence. */
    static final String OF_AGGREGATE =
            "select "
                    + StoredEvent.COLUMNS
                    + """
                     from (select s.sequence, s.position from event_stream s
                            where s.aggregate_id = ? and s.sequence >= ?
                            order by s.sequence limit ?) p
                    """
                    + LOOKED_UP
                    + "order by p.sequence";

    /** Events may match by a collision of hashes; the head is read even when none matches. */
    static final String MATCHING =
            "select "
                    + StoredEvent.COLUMNS
                    + """
                    , h.position
                     from event_head h
                     left join lateral (
                       select e.* from (
                         select distinct t.position
                           from unnest(?::bigint[], ?::int[]) as c(tag, name)
                          cross join lateral (
                            select t.position from event_tag t
                             where t.tag = c.tag and t.name = c.name
                            union all
                            select t.position from event_tag t
                             where t.tag = c.tag and c.name is null
                             offset 0) t
                          order by t.position) p
                    """
                    + LOOKED_UP
                    + """
                     offset 0) e on true
                     order by e.position
                    """;

    private static final String FROM_TIME =
            """
            select coalesce(
              (select min(position) - 1 from event where occurred_at >= ?),
              (select position from event_head))
            """;

    /** What one statement saw: the matching events, and how far the store went. */
    record Matching(List<StoredEvent> events, long head) {}

    private record MatchingRow(Optional<StoredEvent> event, long head) {}

    List<StoredEvent> after(long position, int limit) {
        return database.rows(
                AFTER,
                statement -> {
                    statement.setLong(1, position);
                    statement.setInt(2, limit);
                },
                StoredEvent::read);
    }

    List<StoredEvent> ofAggregate(String aggregateId, long fromSequence, int limit) {
        return database.rows(
                OF_AGGREGATE,
                statement -> {
                    statement.setString(1, aggregateId);
                    statement.setLong(2, fromSequence);
                    statement.setInt(3, limit);
                },
                StoredEvent::read);
    }

    List<StoredEvent> at(Collection<Long> positions) {
        return database.rows(
                AT,
                statement ->
                        new Arrays(statement.getConnection(), statement)
                                .longs(1, positions.stream()),
                StoredEvent::read);
    }

    Matching matching(Collection<Criterion> criteria) {
        List<Probe> probes =
                criteria.stream().flatMap(criterion -> Probe.of(criterion, 0)).toList();
        List<MatchingRow> rows =
                database.rows(
                        MATCHING,
                        statement -> {
                            var arrays = new Arrays(statement.getConnection(), statement);
                            arrays.longs(1, probes.stream().map(Probe::tag));
                            arrays.ints(2, probes.stream().map(Probe::name));
                        },
                        row ->
                                new MatchingRow(
                                        row.getObject(1) == null
                                                ? Optional.empty()
                                                : Optional.of(StoredEvent.read(row)),
                                        row.getLong(13)));
        return new Matching(
                rows.stream()
                        .flatMap(row -> row.event().stream())
                        .filter(
                                event ->
                                        criteria.stream()
                                                .anyMatch(
                                                        criterion ->
                                                                criterion.matches(
                                                                        event.tags(),
                                                                        event.name())))
                        .toList(),
                rows.getFirst().head());
    }

    long head() {
        return number("select position from event_head", statement -> {}).orElseThrow();
    }

    /** The position before the first event that happened then or later, whatever their order. */
    long before(Instant occurredAt) {
        return number(
                        FROM_TIME,
                        statement ->
                                statement.setObject(
                                        1,
                                        occurredAt.atOffset(ZoneOffset.UTC),
                                        Types.TIMESTAMP_WITH_TIMEZONE))
                .orElseThrow();
    }

    OptionalLong lastSequence(String aggregateId) {
        return number(
                "select max(sequence) from event_stream where aggregate_id = ?",
                statement -> statement.setString(1, aggregateId));
    }

    Optional<StoredEvent> under(String key) {
        return database
                .rows(UNDER_KEY, statement -> statement.setString(1, key), StoredEvent::read)
                .stream()
                .findFirst();
    }

    private OptionalLong number(String sql, Database.Binding binding) {
        return database
                .rows(sql, binding, row -> Optional.ofNullable((Long) row.getObject(1)))
                .stream()
                .flatMap(Optional::stream)
                .mapToLong(Long::longValue)
                .findFirst();
    }
}
