package org.safeguardinghub.feed;

import org.safeguardinghub.feed.FeedEvent.Concerned;
import org.safeguardinghub.rowsecurity.ScopedRows;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * The rows of the feeds and of the candidates. What is to be told waits without a number until
 * somebody fetches the feed; then it gets the agency's next one and keeps it. All but the time is
 * written by {@link FeedBook} alone, one append after the other, so that an item is either unsaid
 * or numbered and never both. A statement about one agency touches its rows alone; only who tells
 * asks whom to tell.
 */
public final class FeedTables {
    private static final String CONCERNED =
            """
            select record_id from candidate
            where agency = ? and record_id = any(?) and position = any(?)
            """;

    /**
     * What was said last of each record, or is to be said: what waits is later than all said. That
     * something is out of date does not say whether it may be seen.
     */
    private static final String TOLD =
            """
            select record_id from (
              select distinct on (record_id) record_id, taken_back from (
                select record_id, taken_back, 0 as waits, number as place from feed_item
                where agency = ? and record_id = any(?) and type <> '%1$s'
                union all
                select record_id, taken_back, 1, place from feed_waiting
                where agency = ? and record_id = any(?) and type <> '%1$s'
              ) told
              order by record_id, waits desc, place desc
            ) latest
            where not taken_back
            """
                    .formatted(FeedItem.OUT_OF_DATE);

    /**
     * Of which news of records these agencies are told without more: by an item that was delivered,
     * or that will be whatever becomes of the record. A change that waits is not told to who loses
     * the record before it fetches it. Of that loss only hears who was told of the record, and of
     * no earlier loss that waits still.
     */
    static final String COVERED =
            """
            select n.agency, n.record_id, n.position
            from unnest(?::text[], ?::uuid[], ?::bigint[]) n(agency, record_id, position)
            where exists (
                select from feed_item i
                where i.record_id = n.record_id and i.agency = n.agency
                  and i.position >= n.position and (i.taken_back or i.type like '%%.changed.v1'))
              or exists (
                select from feed_waiting w
                where w.record_id = n.record_id and w.agency = n.agency
                  and w.position >= n.position
                  and (w.taken_back or w.type like '%%.changed.v1'
                    and not exists (
                      select from feed_waiting lost
                      where lost.record_id = n.record_id and lost.agency = n.agency
                        and lost.taken_back and lost.type <> '%1$s')
                    and not coalesce(
                      (select i.taken_back from feed_item i
                       where i.record_id = n.record_id and i.agency = n.agency
                         and i.type <> '%1$s'
                       order by i.number desc limit 1), true)))
            """
                    .formatted(FeedItem.OUT_OF_DATE);

    private static final String AGENCIES_TOLD =
            """
            select agency from feed_item where record_id = any(?)
            union
            select agency from feed_waiting where record_id = any(?)
            """;
    private static final String WAITING =
            """
            select *, 0 as number from feed_waiting
            where agency = ? and place > ? order by place limit ?
            """;
    private static final String AFTER =
            "select * from feed_item where agency = ? and number > ? order by number limit ?";

    private static final String DELIVERED =
            "select * from feed_item where agency = ? and item_id = ?";
    private static final String UNACKNOWLEDGED =
            """
            select count(*) from feed_item i
            where i.taken_back and not exists (
              select from feed_acknowledgement a
              where a.agency = i.agency and a.item_id = i.item_id)
            """;

    private static final RowMapper<RecordId> RECORD =
            (row, n) -> new RecordId(row.getObject("record_id", UUID.class));
    private static final RowMapper<AgencyId> AGENCY =
            (row, n) -> new AgencyId(row.getString("agency"));

    private final JdbcTemplate db;
    private final ScopedRows rows;

    public FeedTables(JdbcTemplate db) {
        this.db = db;
        this.rows = new ScopedRows(db);
    }

    /**
     * Until the transaction ends, nobody else tells anything, of events or of time.
     *
     * @return up to when it was looked what began or ran out by itself
     */
    Instant holdTime() {
        return Objects.requireNonNull(
                        db.queryForObject(
                                "select looked_at from feed_look for update", OffsetDateTime.class))
                .toInstant();
    }

    void moveTime(Instant looked) {
        db.update(
                "update feed_look set looked_at = greatest(looked_at, ?)",
                looked.atOffset(ZoneOffset.UTC));
    }

    /** Those of these records that have not concerned the agency so far. */
    List<Concerned> notYetConcerned(AgencyId agency, Collection<Concerned> records) {
        var known =
                new HashSet<>(
                        rows.of(agency)
                                .query(
                                        CONCERNED,
                                        RECORD,
                                        agency.text(),
                                        column(records, UUID[]::new, one -> one.record().value()),
                                        column(records, Long[]::new, Concerned::position)));
        return records.stream().filter(one -> !known.contains(one.record())).toList();
    }

    /** Every record that may concern the agency. */
    List<RecordId> candidates(AgencyId agency) {
        return rows.of(agency)
                .query(
                        "select record_id from candidate where agency = ? order by position",
                        RECORD,
                        agency.text());
    }

    /** Every agency that anything may concern. */
    Set<AgencyId> agencies() {
        return new HashSet<>(rows.ofEvery().query("select agency from feed_counter", AGENCY));
    }

    /** Of which of these records the agency was told, or is to be, and not that it lost them. */
    Set<RecordId> told(AgencyId agency, Collection<RecordId> records) {
        var ids = uuids(records);
        return new HashSet<>(
                rows.of(agency).query(TOLD, RECORD, agency.text(), ids, agency.text(), ids));
    }

    /** Every agency that was ever told of one of these records, or is to be. */
    Set<AgencyId> agenciesTold(Collection<RecordId> records) {
        var ids = uuids(records);
        return new HashSet<>(rows.ofEvery().query(AGENCIES_TOLD, AGENCY, ids, ids));
    }

    /** Those of these notices that other items make needless. */
    Set<Notice> covered(Collection<Notice> notices) {
        record Key(AgencyId agency, RecordId record, long position) {}
        var keys =
                new HashSet<>(
                        rows.ofEvery()
                                .query(
                                        COVERED,
                                        (row, n) ->
                                                new Key(
                                                        AGENCY.mapRow(row, n),
                                                        RECORD.mapRow(row, n),
                                                        row.getLong("position")),
                                        column(notices, String[]::new, one -> one.agency().text()),
                                        column(notices, UUID[]::new, one -> one.record().value()),
                                        column(notices, Long[]::new, Notice::position)));
        return notices.stream()
                .filter(one -> keys.contains(new Key(one.agency(), one.record(), one.position())))
                .collect(Collectors.toSet());
    }

    /** An item that nobody has fetched, and its place among those. */
    record Waiting(long place, FeedItem item) {}

    /** What waits to be fetched, in order. */
    List<Waiting> waiting(AgencyId agency, long afterPlace, int limit) {
        return rows.of(agency)
                .query(
                        WAITING,
                        (row, n) -> new Waiting(row.getLong("place"), item(row)),
                        agency.text(),
                        afterPlace,
                        limit);
    }

    /** The agency's items after this number, in order. */
    List<FeedItem> after(AgencyId agency, long number, int limit) {
        return rows.of(agency).query(AFTER, (row, n) -> item(row), agency.text(), number, limit);
    }

    /** An item of the agency's own that was delivered to it. */
    public Optional<FeedItem> delivered(AgencyId agency, UUID item) {
        return rows.of(agency).query(DELIVERED, (row, n) -> item(row), agency.text(), item).stream()
                .findFirst();
    }

    /** How many items tell of a loss and were delivered, and not acknowledged by their agency. */
    public long unacknowledged() {
        return rows.ofEvery().query(UNACKNOWLEDGED, (row, _) -> row.getLong(1)).getFirst();
    }

    private static UUID[] uuids(Collection<RecordId> records) {
        return column(records, UUID[]::new, RecordId::value);
    }

    /** One value of each, in their order: a column of the rows that are written at once. */
    private static <T, V> V[] column(
            Collection<T> of, IntFunction<V[]> array, Function<? super T, V> value) {
        return of.stream().map(value).toArray(array);
    }

    private static FeedItem item(ResultSet row) throws SQLException {
        return new FeedItem(
                new AgencyId(row.getString("agency")),
                row.getLong("number"),
                row.getObject("item_id", UUID.class),
                row.getString("type"),
                new RecordId(row.getObject("record_id", UUID.class)),
                RecordType.valueOf(row.getString("record_type")),
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("ruling_id"));
    }
}
