package org.safeguardinghub.audit;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.rowsecurity.ScopedRows;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Level;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The rulings that an auditor may see, newest first. */
public final class AuditList {
    /** Readers and owners that serve an area of the auditor's, as of now. */
    private static final String IN_MY_AREAS =
            """
            select agency from fact where kind = 'AGENCY' and known_until is null
              and areas && (select areas from fact
                where kind = 'AGENCY' and agency = ? and known_until is null)
            """;

    private static final String OF_AREAS = listOf(IN_MY_AREAS);
    private static final String OF_AGENCY = listOf("select ?");

    private final JdbcTemplate db;
    private final ScopedRows rows;

    public AuditList(JdbcTemplate db) {
        this.db = db;
        this.rows = new ScopedRows(db);
    }

    /**
     * What is asked for.
     *
     * @param from the earliest instant
     * @param until the first instant that is too late
     * @param record only rulings about this record
     * @param after the last line seen; null from the newest
     */
    public record Query(
            Instant from, Instant until, @Nullable UUID record, @Nullable Mark after, int limit) {}

    /** A place in the list. */
    public record Mark(long position, int n) {}

    /** Rulings whose reader or owner serves one of the areas that this agency serves. */
    public List<AuditedRuling> ofAreasOf(AgencyId auditor, Query query) {
        return list(rows.ofEvery(), OF_AREAS, auditor, query);
    }

    /** Rulings whose reader or owner is this agency. */
    public List<AuditedRuling> ofAgency(AgencyId agency, Query query) {
        return list(rows.of(agency), OF_AGENCY, agency, query);
    }

    /** Whether one of these serves an area that the auditor serves. */
    public boolean servesAreaOf(AgencyId auditor, Collection<AgencyId> agencies) {
        return !Collections.disjoint(inAreasOf(auditor), agencies);
    }

    /** Those that serve an area which the auditor serves. */
    public Set<AgencyId> inAreasOf(AgencyId auditor) {
        return new HashSet<>(
                db.query(IN_MY_AREAS, (row, n) -> new AgencyId(row.getString(1)), auditor.text()));
    }

    private static List<AuditedRuling> list(
            ScopedRows.Statements scope, String sql, AgencyId of, Query query) {
        var after = query.after() == null ? new Mark(Long.MAX_VALUE, 0) : query.after();
        return scope.query(
                sql,
                (row, n) -> ruling(row),
                of.text(),
                of.text(),
                after.position(),
                after.n(),
                query.from().atOffset(ZoneOffset.UTC),
                query.until().atOffset(ZoneOffset.UTC),
                query.record(),
                query.record(),
                query.limit());
    }

    private static AuditedRuling ruling(ResultSet row) throws SQLException {
        return new AuditedRuling(
                new RulingId(row.getObject("answer", UUID.class), row.getInt("n")),
                row.getObject("ruled_at", OffsetDateTime.class).toInstant(),
                row.getString("exit"),
                row.getString("reader"),
                row.getString("sub"),
                row.getString("purpose"),
                row.getString("case_reference"),
                row.getString("owner"),
                row.getObject("record_id", UUID.class),
                row.getObject("asked_record", UUID.class),
                row.getObject("asked_subject", UUID.class),
                Level.valueOf(row.getString("highest")),
                row.getLong("position"));
    }

    private static String listOf(String agencies) {
        return """
        select * from served_ruling_index
        where (reader in (%1$s) or owner in (%1$s))
          and (position, n) < (?, ?)
          and ruled_at >= ? and ruled_at < ?
          and (?::uuid is null or record_id = ?)
        order by position desc, n desc limit ?
        """
                .formatted(agencies);
    }
}
