package org.safeguardinghub.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Asks and writes in one round trip: the events of a batch, their index rows and the new head, if
 * the head is still where it is thought to be and nothing stands against the batch; else nothing.
 *
 * <p>The head row is changed first, so whoever else appends is waited for. If the head has moved by
 * then, nothing matches. If it has not, nothing was appended after the statement took its snapshot,
 * and what it found in it, or did not, is the truth.
 */
final class BatchInsert {
    /**
     * Arrays are unnested in select lists, not in from clauses: there each would first fill a store
     * of its own, and setting up twenty of them took four times as long as the rest.
     */
    static final String SQL =
            """
            with found as (
              (select 1 from (select unnest(?::text[]) as key) k
                 join event_dedup d on d.key = k.key limit 1)
              union all
              (select 1 from (select unnest(?::text[]) as aggregate_id,
                                     unnest(?::bigint[]) as sequence) p
                 join event_stream s
                   on s.aggregate_id = p.aggregate_id and s.sequence = p.sequence limit 1)
              union all
              (select 1 from (select unnest(?::bigint[]) as tag, unnest(?::int[]) as name,
                                     unnest(?::bigint[]) as after) g
                cross join lateral (
                  select 1 from event_tag t
                   where t.tag = g.tag and t.name = g.name and t.position > g.after
                  union all
                  select 1 from event_tag t
                   where t.tag = g.tag and g.name is null and t.position > g.after
                   limit 1) n limit 1)),
            moved as (
              update event_head set position = ?, recorded_at = ?
               where position = ? and recorded_at = ? and not exists (select from found)
              returning recorded_at),
            new_event as (
              insert into event (position, event_id, aggregate_type, aggregate_id, sequence, name,
                                 revision, recorded_at, occurred_at, tags, payload, metadata,
                                 leaf_hash)
              select u.position, u.event_id, u.aggregate_type, u.aggregate_id, u.sequence, u.name,
                     u.revision, moved.recorded_at, u.occurred_at,
                     string_to_array(u.tags, E'\\n'), u.payload, u.metadata, u.leaf_hash
                from moved,
                     (select unnest(?::bigint[]) as position, unnest(?::text[]) as event_id,
                             unnest(?::text[]) as aggregate_type,
                             unnest(?::text[]) as aggregate_id,
                             unnest(?::bigint[]) as sequence, unnest(?::text[]) as name,
                             unnest(?::text[]) as revision,
                             unnest(?::timestamptz[]) as occurred_at, unnest(?::text[]) as tags,
                             unnest(?::bytea[]) as payload, unnest(?::bytea[]) as metadata,
                             unnest(?::bytea[]) as leaf_hash) u),
            new_key as (
              insert into event_dedup (key, position)
              select u.* from moved, (select unnest(?::text[]), unnest(?::bigint[])) u),
            new_place as (
              insert into event_stream (aggregate_id, sequence, position)
              select u.* from moved,
                     (select unnest(?::text[]), unnest(?::bigint[]), unnest(?::bigint[])) u),
            new_tag as (
              insert into event_tag (tag, position, name)
              select u.* from moved,
                     (select unnest(?::bigint[]), unnest(?::bigint[]), unnest(?::int[])) u
              on conflict do nothing)
            select exists (select from moved), exists (select from found), clock_timestamp(),
                   (select pg_notify('event_store', '') from moved),
                   (select set_config('event_store.appended', 'yes', true) from moved)
            """;

    private static final int HEAD = 1 + Questions.PARAMETERS;
    private static final int EVENTS = HEAD + 4;
    private static final int KEYS = EVENTS + 12;
    private static final int PLACES = KEYS + 2;
    private static final int TAGS = PLACES + 3;

    private BatchInsert() {}

    private record Placed(long position, NewEvent event) {}

    private record KeyRow(String key, long position) {}

    private record TagRow(long tag, long position, int name) {}

    /**
     * What the statement did.
     *
     * @param applied everything was written; else nothing was
     * @param found something stands against the batch
     * @param at the database's clock
     */
    record Answer(boolean applied, boolean found, Instant at) {
        static Answer read(ResultSet row) throws SQLException {
            row.next();
            return new Answer(row.getBoolean(1), row.getBoolean(2), StoredEvent.instant(row, 3));
        }
    }

    /** The events of these requests in order, with the positions that follow the head. */
    static List<Appended> place(Head head, Instant recordedAt, List<AppendRequest> requests) {
        List<Appended> placed = new ArrayList<>();
        for (AppendRequest request : requests) {
            for (NewEvent event : request.events()) {
                long position = head.position() + 1 + placed.size();
                placed.add(new Appended(position, recordedAt, event.message()));
            }
        }
        return placed;
    }

    /**
     * Appends all events of the requests after the head, unless one of the questions finds
     * something.
     *
     * @param beside what is written with them, in the same round trip and the same transaction:
     *     that of the connection, or one of their own
     */
    static Answer insert(
            Connection connection,
            Questions questions,
            Head head,
            Instant recordedAt,
            List<AppendRequest> winners,
            List<Beside> beside)
            throws SQLException {
        List<NewEvent> events =
                winners.stream().flatMap(request -> request.events().stream()).toList();
        List<Placed> placed =
                IntStream.range(0, events.size())
                        .mapToObj(i -> new Placed(head.position() + 1 + i, events.get(i)))
                        .toList();
        try (PreparedStatement statement =
                connection.prepareStatement(with(beside, connection.getAutoCommit()))) {
            var arrays = new Arrays(connection, statement);
            questions.bind(arrays, 1);
            statement.setLong(HEAD, head.position() + events.size());
            statement.setObject(HEAD + 1, recordedAt.atOffset(ZoneOffset.UTC));
            statement.setLong(HEAD + 2, head.position());
            statement.setObject(HEAD + 3, head.recordedAt().atOffset(ZoneOffset.UTC));
            bindEvents(arrays, recordedAt, placed, events);
            bindKeys(arrays, keyRows(head, winners, placed));
            bindPlaces(arrays, placed.stream().filter(p -> p.event().place() != null).toList());
            bindTags(arrays, placed.stream().flatMap(BatchInsert::tagRows).toList());
            int parameter = TAGS + 3;
            for (Beside other : beside) {
                parameter = other.bind(arrays, parameter);
            }
            return beside.isEmpty() ? answer(statement) : answerAmongOthers(statement);
        }
    }

    /**
     * Several statements go out together. Where each commits by itself they are made one
     * transaction in words: that they are sent at once would make them one only as long as the
     * driver does not split what it sends.
     */
    private static String with(List<Beside> beside, boolean commits) {
        if (beside.isEmpty()) {
            return SQL;
        }
        String all =
                Stream.concat(Stream.of(SQL), beside.stream().map(Beside::sql))
                        .collect(Collectors.joining(";\n"));
        return commits ? "begin;\n" + all + ";\ncommit" : all;
    }

    private static Answer answer(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return Answer.read(row);
        }
    }

    /** All are done when the first answers; the others have no rows. */
    private static Answer answerAmongOthers(PreparedStatement statement) throws SQLException {
        boolean hasRows = statement.execute();
        while (!hasRows) {
            if (statement.getUpdateCount() == -1) {
                throw new SQLException("an append was not answered");
            }
            hasRows = statement.getMoreResults();
        }
        try (ResultSet row = statement.getResultSet()) {
            return Answer.read(row);
        }
    }

    private static void bindEvents(
            Arrays arrays, Instant recordedAt, List<Placed> placed, List<NewEvent> events)
            throws SQLException {
        arrays.longs(EVENTS, placed.stream().map(Placed::position));
        arrays.texts(EVENTS + 1, events.stream().map(NewEvent::id));
        arrays.texts(EVENTS + 2, events.stream().map(NewEvent::aggregateType));
        arrays.texts(
                EVENTS + 3,
                events.stream().map(e -> e.place() == null ? null : e.place().aggregateId()));
        arrays.longs(
                EVENTS + 4,
                events.stream().map(e -> e.place() == null ? null : e.place().sequence()));
        arrays.texts(EVENTS + 5, events.stream().map(NewEvent::name));
        arrays.texts(EVENTS + 6, events.stream().map(NewEvent::revision));
        arrays.texts(EVENTS + 7, events.stream().map(event -> event.occurredAt().toString()));
        arrays.texts(EVENTS + 8, events.stream().map(event -> String.join("\n", event.tags())));
        arrays.bytes(EVENTS + 9, events.stream().map(NewEvent::payload));
        arrays.bytes(EVENTS + 10, events.stream().map(NewEvent::metadata));
        arrays.bytes(EVENTS + 11, placed.stream().map(p -> leaf(p, recordedAt)));
    }

    private static byte[] leaf(Placed placed, Instant recordedAt) {
        NewEvent event = placed.event();
        return LeafHash.of(
                placed.position(),
                event.id(),
                event.name(),
                recordedAt,
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
        arrays.texts(KEYS, keys.stream().map(KeyRow::key));
        arrays.longs(KEYS + 1, keys.stream().map(KeyRow::position));
    }

    private static void bindPlaces(Arrays arrays, List<Placed> inStreams) throws SQLException {
        List<StreamPlace> places =
                inStreams.stream().flatMap(p -> Stream.ofNullable(p.event().place())).toList();
        arrays.texts(PLACES, places.stream().map(StreamPlace::aggregateId));
        arrays.longs(PLACES + 1, places.stream().map(StreamPlace::sequence));
        arrays.longs(PLACES + 2, inStreams.stream().map(Placed::position));
    }

    private static Stream<TagRow> tagRows(Placed placed) {
        int name = Posting.name(placed.event().name());
        return placed.event().tags().stream()
                .map(tag -> new TagRow(Posting.tag(tag), placed.position(), name));
    }

    private static void bindTags(Arrays arrays, List<TagRow> tags) throws SQLException {
        arrays.longs(TAGS, tags.stream().map(TagRow::tag));
        arrays.longs(TAGS + 1, tags.stream().map(TagRow::position));
        arrays.ints(TAGS + 2, tags.stream().map(TagRow::name));
    }
}
