package org.safeguardinghub.audit;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.audit.Disclosure.Looked;
import org.safeguardinghub.audit.Disclosure.Received;
import org.safeguardinghub.rowsecurity.ScopedRows;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.RecordId;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who received or looked at what of a person, newest first. Everything is found through the records
 * that are given, of which each is bounded by the page: what touches no such record is never read.
 * Its lines are of every agency that looked, so no one agency's rows suffice; which records may be
 * named was ruled before.
 */
public final class Disclosures {
    /**
     * Events that concern these records, of each no more than so many, the newest. A list that
     * showed nothing of a record to its reader was no look at it; a question that named the record
     * was. Its gaps: since when, and how many.
     */
    private static final String LOOKS =
            """
            select of_record.position from one cross join lateral (
              select r.position from served_ruling_index r
              where r.record_id = one.id and r.position < (select before from known)
                and r.position >= %1$s
                and (r.highest <> 'NONE' or r.asked_record = r.record_id)
              order by r.position desc limit %2$s) of_record
            union
            select of_person.position from one cross join lateral (
              select r.position from served_ruling_index r
              where r.asked_subject = one.id and r.n = 0
                and r.position < (select before from known) and r.position >= %1$s
              order by r.position desc limit %2$s) of_person
            union
            select asked.position from one cross join lateral (
              select r.position from served_ruling_index r
              where r.asked_record = one.id and r.record_id is null
                and r.position < (select before from known) and r.position >= %1$s
              order by r.position desc limit %2$s) asked
            """;

    /**
     * The newest events of them all. Where a few of each record fill a page, nothing older than its
     * last can be on it, so that of hundreds of records each is not read for a page of its own.
     */
    static final String PAGE =
            """
            with known as (select ?::uuid[] as ids, ?::bigint as before, ?::int as most),
              one(id) as (select unnest(ids) from known),
              few(position) as (
                select position from (%s) looks
                order by position desc limit (select most from known)),
              since(position) as (
                select case count(*) when (select most from known) then min(position) else 0 end
                from few)
            select position from (
              %s
              union
              select min(f.known_from) from fact f
              where f.kind = 'SHARE'
                and (f.record_id = any((select ids from known)::uuid[])
                  or f.subject = any((select ids from known)::uuid[]))
              group by f.fact_id
            ) found
            where position < (select before from known)
            order by position desc limit (select most from known)
            """
                    .formatted(
                            LOOKS.formatted("0", "4"),
                            LOOKS.formatted(
                                    "(select position from since)", "(select most from known)"));

    /** The first row of an answer tells who asked what; the others what was ruled. */
    private static final String LOOKED =
            """
            select * from served_ruling_index
            where position = any(?) and (n = 0 or record_id = any(?)) order by position, n
            """;

    private static final String RECEIVED =
            """
            select known_from, valid_from, fact_id, agency, record_id, subject,
              details ->> 'owner' as owner, details ->> 'level' as level,
              array(select jsonb_array_elements_text(details -> 'purposes')) as purposes
            from fact where kind = 'SHARE' and known_from = any(?)
              and (record_id = any(?) or subject = any(?))
            """;

    private final JdbcTemplate db;
    private final ScopedRows rows;

    public Disclosures(JdbcTemplate db) {
        this.db = db;
        this.rows = new ScopedRows(db);
    }

    /**
     * A page of them.
     *
     * @param records those that may be named, subject records among them
     * @param before only events before this position
     */
    public List<Disclosure> about(Collection<RecordId> records, long before, int limit) {
        var ids = records.stream().map(RecordId::value).toArray(UUID[]::new);
        var positions =
                rows.ofEvery()
                        .query(PAGE, (row, _) -> row.getLong(1), ids, before, limit)
                        .toArray(Long[]::new);
        if (positions.length == 0) {
            return List.of();
        }
        var named = new HashSet<>(Arrays.asList(ids));
        return Stream.concat(looked(positions, ids, named), received(positions, ids, named))
                .sorted(Comparator.comparingLong(Disclosure::position).reversed())
                .toList();
    }

    private Stream<Disclosure> looked(Long[] positions, UUID[] ids, Set<UUID> named) {
        Map<Long, Looked> looks = new TreeMap<>();
        for (var row : rows.ofEvery().query(LOOKED, (r, n) -> looked(r, named), positions, ids)) {
            looks.merge(row.position(), row, Disclosures::together);
        }
        return looks.values().stream().map(look -> look);
    }

    private static Looked looked(ResultSet row, Set<UUID> named) throws SQLException {
        var record = row.getObject("record_id", UUID.class);
        var asked = row.getObject("asked_record", UUID.class);
        var level = Level.valueOf(row.getString("highest"));
        Set<UUID> records = new HashSet<>();
        if (record != null && named.contains(record) && level != Level.NONE) {
            records.add(record);
        }
        if (asked != null && named.contains(asked)) {
            records.add(asked);
        }
        var subject = row.getObject("asked_subject", UUID.class);
        var told = record != null && records.contains(record) ? level : Level.NONE;
        return new Looked(
                row.getLong("position"),
                row.getObject("ruled_at", OffsetDateTime.class).toInstant(),
                row.getString("reader"),
                row.getString("sub"),
                row.getString("exit"),
                row.getString("purpose"),
                row.getString("case_reference"),
                subject != null && named.contains(subject),
                records,
                record != null && told.compareTo(Level.SUMMARY) >= 0 ? Set.of(record) : Set.of(),
                told);
    }

    private static Looked together(Looked one, Looked other) {
        var records = new TreeSet<>(one.records());
        records.addAll(other.records());
        var shown = new TreeSet<>(one.shown());
        shown.addAll(other.shown());
        return new Looked(
                one.position(),
                one.at(),
                one.agency(),
                one.sub(),
                one.exit(),
                one.purpose(),
                one.caseReference(),
                one.person(),
                records,
                shown,
                one.highest().atLeast(other.highest()));
    }

    private Stream<Disclosure> received(Long[] positions, UUID[] ids, Set<UUID> named) {
        Map<Long, Received> shares = new TreeMap<>();
        for (var row : db.query(RECEIVED, (r, n) -> received(r, named), positions, ids, ids)) {
            shares.merge(row.position(), row, Disclosures::together);
        }
        return shares.values().stream().map(share -> share);
    }

    private static Received received(ResultSet row, Set<UUID> named) throws SQLException {
        var record = row.getObject("record_id", UUID.class);
        var subject = row.getObject("subject", UUID.class);
        return new Received(
                row.getLong("known_from"),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                row.getObject("fact_id", UUID.class),
                row.getString("owner"),
                new TreeSet<>(Set.of(row.getString("agency"))),
                new TreeSet<>(texts(row, "purposes")),
                subject != null && named.contains(subject),
                record != null && named.contains(record) ? Set.of(record) : Set.of(),
                Level.valueOf(row.getString("level")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        java.sql.@Nullable Array values = row.getArray(column);
        return values == null ? List.of() : List.of((String[]) values.getArray());
    }

    /** One share gives the same to each of its recipients. */
    private static Received together(Received one, Received other) {
        var agencies = new TreeSet<>(one.agencies());
        agencies.addAll(other.agencies());
        return new Received(
                one.position(),
                one.at(),
                one.share(),
                one.owner(),
                agencies,
                one.purposes(),
                one.person(),
                one.records(),
                one.highest());
    }
}
