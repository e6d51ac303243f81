package org.safeguardinghub.recipient;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.audit.AnswerRuled.Exit;
import org.safeguardinghub.audit.RulingId;
import org.safeguardinghub.rowsecurity.ScopedRows;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What reached whom, and who was told of what. What reached an agency is what an answer showed it,
 * or an item of its feed that it fetched: a ruling alone shows nobody anything.
 */
public final class RecipientTables {
    /** The ways by which content of records leaves, and levels that show any. */
    private static final String SHOWN =
            "r.exit in (%s) and r.highest in ('SUMMARY', 'FULL')"
                    .formatted(
                            Arrays.stream(Exit.values())
                                    .filter(Exit::opensContent)
                                    .map(exit -> "'" + exit + "'")
                                    .collect(Collectors.joining(", ")));

    /** An item that told of something to be seen. That somebody looked is no such news. */
    private static final String SEEN = "not i.taken_back and i.type not like '%.looked-at.v1'";

    /** Both before a position: what was delivered before that was kept, was before everything. */
    static final String HAD =
            """
            select agency, bool_or(looked) as looked, bool_or(not looked) as told,
              (array_agg(ruling order by position desc))[1] as ruling
            from (
              select r.reader as agency, true as looked, r.answer || '.' || r.n as ruling,
                r.position
              from served_ruling_index r
              where r.record_id = ? and r.position < ? and %s
              union all
              select i.agency, false, i.ruling_id, i.position from feed_item i
              where i.record_id = ? and coalesce(i.delivered, 0) < ? and %s
            ) had
            group by agency order by agency collate "C"
            """
                    .formatted(SHOWN, SEEN);

    /** What may have been seen of these records since a fact was known, newest first. */
    static final String RULED_SINCE =
            """
            select r.answer, r.n, r.reader, r.record_id, r.exit = 'FEED' as told
            from served_ruling_index r
            where r.record_id = any(?) and r.position < ?
              and r.position > (select min(f.known_from) from fact f where f.fact_id = ?)
              and (%s or r.exit = 'FEED' and exists (
                select from feed_item i
                where i.record_id = r.record_id and i.agency = r.reader
                  and i.ruling_id = r.answer || '.' || r.n and coalesce(i.delivered, 0) < ?
                  and %s))
            order by r.position desc, r.n
            """
                    .formatted(SHOWN, SEEN);

    /**
     * Items that tell a recipient of the change or of a later one, or that it lost the record. Who
     * acknowledges one of them knows that what it had before is not to be used.
     */
    private static final String TELLS =
            """
            i.record_id = r.record_id and i.agency = r.agency and i.position >= r.position
              and (i.taken_back or i.type like '%.changed.v1')\
            """;

    static final String PAGE =
            """
            select r.*, c.change, c.decision, c.changed_at, c.listed_at, f.fetched, k.copies,
              least(f.acknowledged_at, k.acknowledged_at) as acknowledged_at
            from recipient r
            join record_change c on c.record_id = r.record_id and c.position = r.position
            cross join lateral (
              select count(*) > 0 as fetched, min(a.acknowledged_at) as acknowledged_at
              from feed_item i
              left join feed_acknowledgement a
                on a.agency = i.agency and a.item_id = i.item_id
              where %s) f
            left join recall_acknowledgement k
              on k.share_id = c.decision and k.agency = r.agency
            where r.record_id = ? and r.owner = ? and (r.position, r.n) < (?, ?)
            order by r.position desc, r.n desc limit ?
            """
                    .formatted(TELLS);

    /** Changes of which it is not said that all know, the oldest first, and whether all do. */
    static final String UNINFORMED =
            """
            select c.position, c.owner, c.listed_at, bool_and(
              exists (
                select from feed_item i
                join feed_acknowledgement a on a.agency = i.agency and a.item_id = i.item_id
                where %s)
              or exists (
                select from recall_acknowledgement k
                where k.share_id = c.decision and k.agency = r.agency)) as all_know
            from record_change c
            join recipient r on r.record_id = c.record_id and r.position = c.position
            where c.record_id = ? and not c.informed and (r.looked or r.told)
            group by c.position, c.owner, c.listed_at
            order by c.position
            """
                    .formatted(TELLS);

    private static final String IS_LISTED =
            "select count(*) from record_change where record_id = ? and position = ?";
    private static final String OF_DECISION =
            "select distinct record_id from record_change where decision = ?";

    private final ScopedRows rows;

    public RecipientTables(JdbcTemplate db) {
        this.rows = new ScopedRows(db);
    }

    /** Whom anything of this record reached before this position, in the order of agencies. */
    List<Had> had(RecordId record, long before) {
        return rows.ofEvery()
                .query(
                        HAD,
                        (row, _) ->
                                new Had(
                                        agency(row, "agency"),
                                        row.getBoolean("looked"),
                                        row.getBoolean("told"),
                                        RulingId.parse(row.getString("ruling")).orElseThrow()),
                        record.value(),
                        before,
                        record.value(),
                        before);
    }

    /** A ruling by which something of a record reached an agency. */
    record Ruled(RulingId ruling, AgencyId agency, RecordId record, boolean told) {}

    /** Those of these records that came after this fact was known, the newest first. */
    List<Ruled> ruledSince(UUID fact, Collection<RecordId> records, long before) {
        return rows.ofEvery()
                .query(
                        RULED_SINCE,
                        (row, _) ->
                                new Ruled(
                                        new RulingId(
                                                row.getObject("answer", UUID.class),
                                                row.getInt("n")),
                                        agency(row, "reader"),
                                        record(row),
                                        row.getBoolean("told")),
                        records.stream().map(RecordId::value).toArray(UUID[]::new),
                        before,
                        fact,
                        before);
    }

    boolean isListed(RecordId record, long position) {
        return rows.ofEvery()
                        .query(IS_LISTED, (row, _) -> row.getLong(1), record.value(), position)
                        .getFirst()
                > 0;
    }

    /** The records that changed by the recall of this share. */
    List<RecordId> changedBy(RecordId share) {
        return rows.ofEvery().query(OF_DECISION, (row, _) -> record(row), share.value());
    }

    /**
     * A change of a record of which it is not said that all know.
     *
     * @param allKnow whether all do by now
     */
    record Uninformed(long position, AgencyId owner, Instant listedAt, boolean allKnow) {}

    /** Those of this record that somebody had, the oldest first. */
    List<Uninformed> uninformed(RecordId record) {
        return rows.ofEvery()
                .query(
                        UNINFORMED,
                        (row, _) ->
                                new Uninformed(
                                        row.getLong("position"),
                                        agency(row, "owner"),
                                        instant(row, "listed_at"),
                                        row.getBoolean("all_know")),
                        record.value());
    }

    /** Who had this agency's record when it changed, from the newest change, after a place. */
    public List<Listed> of(AgencyId owner, RecordId record, Listed.Mark after, int limit) {
        // who knows what stands in the feeds of others
        return rows.ofEvery()
                .query(
                        PAGE,
                        (row, _) -> listed(row),
                        record.value(),
                        owner.text(),
                        after.position(),
                        after.n(),
                        limit);
    }

    private static Listed listed(ResultSet row) throws SQLException {
        var decision = row.getObject("decision", UUID.class);
        return new Listed(
                row.getLong("position"),
                row.getInt("n"),
                Change.valueOf(row.getString("change")),
                decision == null ? null : new RecordId(decision),
                instant(row, "changed_at"),
                instant(row, "listed_at"),
                new Recipient(
                        agency(row, "agency"),
                        row.getBoolean("looked"),
                        row.getBoolean("told"),
                        row.getBoolean("given")),
                row.getBoolean("fetched"),
                instantOrNull(row, "acknowledged_at"),
                row.getString("copies"));
    }

    private static RecordId record(ResultSet row) throws SQLException {
        return new RecordId(row.getObject("record_id", UUID.class));
    }

    private static AgencyId agency(ResultSet row, String column) throws SQLException {
        return new AgencyId(row.getString(column));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column)
            throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
