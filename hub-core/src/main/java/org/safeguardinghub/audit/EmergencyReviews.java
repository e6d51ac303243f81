package org.safeguardinghub.audit;

import org.safeguardinghub.rowsecurity.ScopedRows;
import org.safeguardinghub.shared.AgencyId;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Emergency accesses on which rulings are owed, the oldest first. */
public final class EmergencyReviews {
    private static final String LIST =
            """
            select c.position, c.record_id, r.owner, min(c.started_at) as taken_at,
              min(c.due_at) as due_at, array_agg(c.owed_by order by c.owed_by) as holders
            from clock c join ruled_record r using (record_id)
            where c.kind = 'EMERGENCY_REVIEW' and c.position > ? and (%s)
            group by c.position, c.record_id, r.owner
            order by c.position limit ?
            """;

    /** Whoever broke the glass or owes the ruling serves an area of the auditor's, as of now. */
    private static final String OF_AREAS =
            LIST.formatted(
                    """
                    exists (
                      select from fact a
                      where a.kind = 'AGENCY' and a.known_until is null
                        and a.agency in (c.owed_by, r.owner)
                        and a.areas && (select m.areas from fact m
                          where m.kind = 'AGENCY' and m.agency = ? and m.known_until is null))
                    """);

    private static final String OWED_BY = LIST.formatted("c.owed_by = ?");

    private final ScopedRows rows;

    public EmergencyReviews(JdbcTemplate db) {
        this.rows = new ScopedRows(db);
    }

    /** Those after a position that touch an area which this auditor serves. */
    public List<UnreviewedAccess> ofAreasOf(AgencyId auditor, long after, int limit) {
        return list(rows.ofEvery(), OF_AREAS, auditor, after, limit);
    }

    /** Those on which this agency owes a ruling. Of other holders it tells nothing. */
    public List<UnreviewedAccess> owedBy(AgencyId holder, long after, int limit) {
        return list(rows.of(holder), OWED_BY, holder, after, limit);
    }

    private static List<UnreviewedAccess> list(
            ScopedRows.Statements scope, String sql, AgencyId of, long after, int limit) {
        return scope.query(sql, (row, _) -> access(row), after, of.text(), limit);
    }

    private static UnreviewedAccess access(ResultSet row) throws SQLException {
        return new UnreviewedAccess(
                row.getLong("position"),
                row.getObject("record_id", UUID.class),
                row.getString("owner"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                List.of((String[]) row.getArray("holders").getArray()));
    }
}
