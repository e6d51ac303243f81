package org.safeguardinghub.report;

import org.safeguardinghub.rowsecurity.ScopedRows;
import org.safeguardinghub.shared.AgencyId;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.Collection;
import java.util.List;

/** How many decisions there were in a period, from what was counted day by day. */
public final class Tallies {
    private static final String IN_PERIOD =
            """
            select topic, agency, outcome, ground, sum(number) as number from audit_tally
            where agency = any(?) and day >= ? and day < ?
            group by topic, agency, outcome, ground
            """;

    private final ScopedRows rows;

    public Tallies(JdbcTemplate db) {
        this.rows = new ScopedRows(db);
    }

    /** A number with all that it is told apart by. */
    public record Tallied(
            Topic topic, AgencyId agency, String outcome, String ground, long number) {}

    /** Of decisions that these agencies took. */
    public List<Tallied> in(Period period, Collection<AgencyId> agencies) {
        return rows.ofEvery()
                .query(
                        IN_PERIOD,
                        (row, _) ->
                                new Tallied(
                                        Topic.valueOf(row.getString(1)),
                                        new AgencyId(row.getString(2)),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getLong(5)),
                        agencies.stream().map(AgencyId::text).toArray(String[]::new),
                        period.firstDay(),
                        period.dayAfter());
    }
}
