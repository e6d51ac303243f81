package org.safeguardinghub.report;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.rowsecurity.ScopedRows;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Validity;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The single decisions behind a figure, newest first. Which agencies, outcomes and grounds there
 * are at all is told by the numbers, by one look in their index for each. Of each of these kinds
 * the newest is looked up, by an index that has all of it; a page can only come from as many kinds
 * as it has lines, those whose newest are the newest, and no more than a page of each is read. So a
 * page costs the same of ten rulings and of ten million.
 */
public final class DecisionList {
    private static final String PAGE =
            """
            with recursive found (agency, outcome, ground) as (
              select a.agency, f.outcome, f.ground
                from unnest(?::text[]) a(agency) cross join lateral (
                  select t.outcome, t.ground from audit_tally t
                  where t.topic = ? and t.agency = a.agency
                  order by t.outcome, t.ground limit 1) f
              union all
              select b.agency, f.outcome, f.ground
                from found b cross join lateral (
                  select t.outcome, t.ground from audit_tally t
                  where t.topic = ? and t.agency = b.agency
                    and (t.outcome, t.ground) > (b.outcome, b.ground)
                  order by t.outcome, t.ground limit 1) f),
            cell as materialized (
              select distinct agency, outcome, ground from found
              where (?::text is null or outcome = ?) and (?::text is null or ground = ?)),
            newest as materialized (
              select cell.* from cell cross join lateral (%s) d
              order by d.decided_at desc, d.position desc, d.n desc limit ?)
            select d.* from newest cell cross join lateral (%s) d
            order by d.decided_at desc, d.position desc, d.n desc limit ?
            """;
    private static final String DECISION =
            """
            from audit_decision d
            where d.topic = ? and d.agency = cell.agency and d.outcome = cell.outcome
              and d.ground = cell.ground and d.decided_at >= ? and d.decided_at < ?
              and (d.decided_at, d.position, d.n) < (?, ?, ?)
            order by d.decided_at desc, d.position desc, d.n desc
            """;
    private static final String DECISIONS =
            PAGE.formatted(
                    "select d.decided_at, d.position, d.n " + DECISION + " limit 1",
                    """
                    select d.position, d.event, d.n, d.decided_at, d.topic, d.agency, d.other,
                      d.outcome, d.ground, d.record_id, d.sub
                    """
                            + DECISION
                            + " limit ?");

    /** As in the index: coalesce would not be looked up in it. */
    private static final String GROUND =
            "case when r.purpose is null then 'NOT_STATED' else r.purpose end";

    private static final String RULING =
            """
            from served_ruling_index r
            where r.reader = cell.agency and r.highest = cell.outcome
              and %s = cell.ground and r.ruled_at >= ? and r.ruled_at < ?
              and (r.ruled_at, r.position, r.n) < (?, ?, ?)
            order by r.ruled_at desc, r.position desc, r.n desc
            """
                    .formatted(GROUND);
    private static final String RULINGS =
            PAGE.formatted(
                    "select r.ruled_at as decided_at, r.position, r.n " + RULING + " limit 1",
                    """
                    select r.position, r.answer as event, r.n, r.ruled_at as decided_at,
                      'RULING' as topic, r.reader as agency, r.owner as other,
                      r.highest as outcome, cell.ground, r.record_id, r.sub
                    """
                            + RULING
                            + " limit ?");
    private static final String OF_EVENT =
            """
            select * from audit_decision where event = ? and agency = any(?) order by topic, n
            """;

    private final ScopedRows rows;

    public DecisionList(JdbcTemplate db) {
        this.rows = new ScopedRows(db);
    }

    /**
     * What is asked for.
     *
     * @param outcome only this one; null for any
     * @param ground only this one; null for any
     * @param after the last line seen; null from the newest
     */
    public record Query(
            Topic topic,
            Period period,
            @Nullable String outcome,
            @Nullable String ground,
            @Nullable Mark after,
            int limit) {}

    /** A place in the list. */
    public record Mark(Instant at, long position, int n) {
        static final Mark NEWEST = new Mark(Validity.OPEN, Long.MAX_VALUE, 0);

        /** Of a line. */
        public static Mark of(DecisionRow row) {
            return new Mark(row.at(), row.position(), row.n());
        }
    }

    /** Decisions that these agencies took. */
    public List<DecisionRow> of(Collection<AgencyId> agencies, Query query) {
        boolean isOfRulings = query.topic() == Topic.RULING;
        var topic = query.topic().name();
        var within = within(query);
        if (!isOfRulings) {
            within.addFirst(topic);
        }
        var values = new ArrayList<@Nullable Object>();
        values.add(texts(agencies));
        values.addAll(List.of(topic, topic));
        values.add(query.outcome());
        values.add(query.outcome());
        values.add(query.ground());
        values.add(query.ground());
        // the newest of each kind, and then a page of those that can be on it
        for (int n = 0; n < 2; n++) {
            values.addAll(within);
            values.add(query.limit());
        }
        values.add(query.limit());
        return rows.ofEvery()
                .query(isOfRulings ? RULINGS : DECISIONS, (row, _) -> row(row), values.toArray());
    }

    private static List<Object> within(Query query) {
        var after = query.after() == null ? Mark.NEWEST : query.after();
        return new ArrayList<>(
                List.of(
                        time(query.period().from()),
                        time(query.period().until()),
                        time(after.at()),
                        after.position(),
                        after.n()));
    }

    /** Those of one event that these agencies took; rulings have an explanation of their own. */
    public List<DecisionRow> in(UUID event, Collection<AgencyId> agencies) {
        return rows.ofEvery().query(OF_EVENT, (row, _) -> row(row), event, texts(agencies));
    }

    private static DecisionRow row(ResultSet row) throws SQLException {
        var other = row.getString("other");
        return new DecisionRow(
                row.getLong("position"),
                row.getObject("event", UUID.class),
                row.getInt("n"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                Topic.valueOf(row.getString("topic")),
                new AgencyId(row.getString("agency")),
                other == null ? null : new AgencyId(other),
                row.getString("outcome"),
                row.getString("ground"),
                row.getObject("record_id", UUID.class),
                row.getString("sub"));
    }

    private static String[] texts(Collection<AgencyId> agencies) {
        return agencies.stream().map(AgencyId::text).toArray(String[]::new);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
