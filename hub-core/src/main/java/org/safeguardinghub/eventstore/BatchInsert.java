package org.safeguardinghub.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the winners of a batch, their index rows and the new head in one round trip. */
final class BatchInsert {
    private static final String SQL =
            """
            with recorded as (select ?::timestamptz as at),
            new_event as (
              insert into event (position, event_id, aggregate_type, aggregate_id, sequence, name,
                                 revision, recorded_at, occurred_at, tags, payload, metadata,
                                 leaf_hash)
              select u.position, u.event_id, u.aggregate_type, u.aggregate_id, u.sequence, u.name,
                     u.revision, recorded.at, u.occurred_at, string_to_array(u.tags, E'\\n'),
                     u.payload, u.metadata, u.leaf_hash
                from recorded,
                     unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[],
                            ?::text[], ?::timestamptz[], ?::text[], ?::bytea[], ?::bytea[],
                            ?::bytea[])
                       as u(position, event_id, aggregate_type, aggregate_id, sequence, name,
                            revision, occurred_at, tags, payload, metadata, leaf_hash)),
            new_key as (
              insert into event_dedup (key, position) select * from unnest(?::text[], ?::bigint[])),
            new_place as (
              insert into event_stream (aggregate_id, sequence, position)
              select * from unnest(?::text[], ?::bigint[], ?::bigint[])),
            new_tag as (
              insert into event_tag (tag, position, name)
              select * from unnest(?::bigint[], ?::bigint[], ?::int[]) on conflict do nothing)
            update event_head set position = ?, recorded_at = recorded.at from recorded
            """;

    private BatchInsert() {}

    private record Placed(long position, NewEvent event) {}

    private record KeyRow(String key, long position) {}

    private record TagRow(long tag, long position, int name) {}

    /** Gives the winners' events in order, with their positions. */
    static List<Appended> insert(Connection connection, Head head, List<AppendRequest> winners)
            throws SQLException {
        List<NewEvent> events =
                winners.stream().flatMap(request -> request.events().stream()).toList();
        List<Placed> placed =
                IntStream.range(0, events.size())
                        .mapToObj(i -> new Placed(head.position() + 1 + i, events.get(i)))
                        .toList();
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setObject(1, head.recordedAt().atOffset(ZoneOffset.UTC));
            var arrays = new Arrays(connection, statement);
            bindEvents(arrays, head, placed, events);
            bindKeys(arrays, keyRows(head, winners, placed));
            bindPlaces(arrays, placed.stream().filter(p -> p.event().place() != null).toList());
            bindTags(arrays, placed.stream().flatMap(BatchInsert::tagRows).toList());
            statement.setLong(22, head.position() + events.size());
            if (statement.executeUpdate() != 1) {
                throw new SQLException("the event store has no head row");
            }
        }
        return placed.stream()
                .map(p -> new Appended(p.position(), head.recordedAt(), p.event().message()))
                .toList();
    }

    private static void bindEvents(
            Arrays arrays, Head head, List<Placed> placed, List<NewEvent> events)
            throws SQLException {
        arrays.longs(2, placed.stream().map(Placed::position));
        arrays.texts(3, events.stream().map(NewEvent::id));
        arrays.texts(4, events.stream().map(NewEvent::aggregateType));
        arrays.texts(
                5, events.stream().map(e -> e.place() == null ? null : e.place().aggregateId()));
        arrays.longs(6, events.stream().map(e -> e.place() == null ? null : e.place().sequence()));
        arrays.texts(7, events.stream().map(NewEvent::name));
        arrays.texts(8, events.stream().map(NewEvent::revision));
        arrays.texts(9, events.stream().map(event -> event.occurredAt().toString()));
        arrays.texts(10, events.stream().map(event -> String.join("\n", event.tags())));
        arrays.bytes(11, events.stream().map(NewEvent::payload));
        arrays.bytes(12, events.stream().map(NewEvent::metadata));
        arrays.bytes(13, placed.stream().map(p -> leaf(p, head)));
    }

    private static byte[] leaf(Placed placed, Head head) {
        NewEvent event = placed.event();
        return LeafHash.of(
                placed.position(),
                event.id(),
                event.name(),
                head.recordedAt(),
                event.payload(),
                event.metadata(),
                event.tags());
    }

    private static List<KeyRow> keyRows(
            Head head, List<AppendRequest> winners, List<Placed> placed) {
        Stream<KeyRow> ids = placed.stream().map(p -> new KeyRow(p.event().id(), p.position()));
        long[] firsts = firstPositions(head, winners);
        Stream<KeyRow> onceKeys =
                IntStream.range(0, winners.size())
                        .boxed()
                        .flatMap(
                                i ->
                                        winners.get(i).keys().stream()
                                                .map(key -> new KeyRow(key, firsts[i])));
        return Stream.concat(ids, onceKeys).toList();
    }

    private static long[] firstPositions(Head head, List<AppendRequest> winners) {
        long[] firsts = new long[winners.size()];
        long next = head.position() + 1;
        for (int i = 0; i < firsts.length; i++) {
            firsts[i] = next;
            next += winners.get(i).events().size();
        }
        return firsts;
    }

    private static void bindKeys(Arrays arrays, List<KeyRow> keys) throws SQLException {
        arrays.texts(14, keys.stream().map(KeyRow::key));
        arrays.longs(15, keys.stream().map(KeyRow::position));
    }

    private static void bindPlaces(Arrays arrays, List<Placed> inStreams) throws SQLException {
        List<StreamPlace> places =
                inStreams.stream().flatMap(p -> Stream.ofNullable(p.event().place())).toList();
        arrays.texts(16, places.stream().map(StreamPlace::aggregateId));
        arrays.longs(17, places.stream().map(StreamPlace::sequence));
        arrays.longs(18, inStreams.stream().map(Placed::position));
    }

    private static Stream<TagRow> tagRows(Placed placed) {
        int name = Posting.name(placed.event().name());
        return placed.event().tags().stream()
                .map(tag -> new TagRow(Posting.tag(tag), placed.position(), name));
    }

    private static void bindTags(Arrays arrays, List<TagRow> tags) throws SQLException {
        arrays.longs(19, tags.stream().map(TagRow::tag));
        arrays.longs(20, tags.stream().map(TagRow::position));
        arrays.ints(21, tags.stream().map(TagRow::name));
    }
}
