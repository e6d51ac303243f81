package org.safeguardinghub.clock.keepclocks;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.clock.ClockEvent.ClockBreached;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.rowsecurity.ScopedRows;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/** The clocks that run. Every statement can run twice. */
public final class ClockTable {
    private static final String START =
            """
            insert into clock
              (record_id, kind, started_by, owed_by, started_at, due_at, calendar, position,
               breached_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (record_id, kind, owed_by) do update
              set started_by = excluded.started_by, started_at = excluded.started_at, due_at = excluded.due_at,
                  calendar = excluded.calendar, position = excluded.position,
                  breached_at = excluded.breached_at
              where clock.position < excluded.position
            """;
    private static final String STOP =
            """
            delete from clock
            where record_id = ? and kind = ? and (?::text is null or owed_by = ?) and position < ?
            """;
    private static final String PASS =
            "update clock set owed_by = ? where record_id = ? and owed_by = ?";
    private static final String BREACHED =
            """
            update clock set breached_at = ?
            where record_id = ? and kind = ? and owed_by = ? and due_at = ? and breached_at is null
            """;

    /** Two nodes that look at the same time each take what the other has not taken. */
    private static final String OVERDUE =
            """
            select * from clock where breached_at is null and due_at <= ?
            order by due_at limit ? for update skip locked
            """;

    private static final String OWED =
            """
            select * from clock
            where owed_by = ? and kind = any(?) and (due_at, position, kind) > (?, ?, ?)
            order by due_at, position, kind limit ?
            """;

    private static final String OWED_ON =
            """
            select * from clock where owed_by = ? and record_id = any(?)
            order by due_at, position, kind
            """;

    /** Agreements and requests of persons are no records, and have lists of their own. */
    private static final List<ClockKind> OF_RECORDS =
            List.copyOf(
                    EnumSet.complementOf(
                            EnumSet.of(ClockKind.AGREEMENT_RESPONSE, ClockKind.SUBJECT_ACCESS)));

    private final ScopedRows rows;

    public ClockTable(JdbcTemplate db) {
        this.rows = new ScopedRows(db);
    }

    void start(RunningClock clock) {
        rows.of(clock.owedBy())
                .update(
                        START,
                        clock.record().value(),
                        clock.kind().name(),
                        clock.startedBy(),
                        clock.owedBy().text(),
                        time(clock.started()),
                        time(clock.due()),
                        clock.calendar(),
                        clock.position(),
                        clock.breached() == null ? null : time(clock.breached()));
    }

    /**
     * Ends clocks that were started before this position.
     *
     * @param owedBy null for whoever owes it
     */
    void stop(RecordId record, ClockKind kind, @Nullable AgencyId owedBy, long position) {
        var agency = owedBy == null ? null : owedBy.text();
        var scope = owedBy == null ? rows.ofEvery() : rows.of(owedBy);
        scope.update(STOP, record.value(), kind.name(), agency, agency, position);
    }

    /** What one agency owed of a record is owed by another, by the same time. */
    void pass(RecordId record, AgencyId from, AgencyId to) {
        rows.ofEvery().update(PASS, to.text(), record.value(), from.text());
    }

    void breached(ClockBreached event, Instant at) {
        rows.of(event.owedBy())
                .update(
                        BREACHED,
                        time(at),
                        event.record().value(),
                        event.kind().name(),
                        event.owedBy().text(),
                        time(event.due()));
    }

    /**
     * What is late and not said to be so yet, the longest overdue first. The rows stay locked until
     * the caller's transaction ends.
     */
    public List<RunningClock> overdue(Instant at, int most) {
        return rows.ofEvery().query(OVERDUE, (row, _) -> clock(row), time(at), most);
    }

    /** A place in the list of what an agency owes; one event may have started several clocks. */
    public record Place(Instant due, long position, ClockKind kind) {}

    /**
     * What an agency owes about records, the next due first.
     *
     * @param after the last one seen; null from the beginning
     */
    public List<RunningClock> owedBy(AgencyId agency, @Nullable Place after, int most) {
        return owed(agency, OF_RECORDS, after, most);
    }

    /** What an agency owes about these records, the next due first. */
    public List<RunningClock> owedOn(AgencyId agency, Collection<RecordId> records) {
        return rows.of(agency)
                .query(
                        OWED_ON,
                        (row, _) -> clock(row),
                        agency.text(),
                        records.stream().map(RecordId::value).toArray(UUID[]::new));
    }

    /** Which agreements an agency owes an answer to, the next due first: these are no records. */
    public List<RunningClock> agreementsOwedBy(AgencyId agency, @Nullable Place after, int most) {
        return owed(agency, List.of(ClockKind.AGREEMENT_RESPONSE), after, most);
    }

    /** Which requests for what is held of a person an agency owes an answer to. */
    public List<RunningClock> subjectAccessOwedBy(
            AgencyId agency, @Nullable Place after, int most) {
        return owed(agency, List.of(ClockKind.SUBJECT_ACCESS), after, most);
    }

    private List<RunningClock> owed(
            AgencyId agency, List<ClockKind> kinds, @Nullable Place after, int most) {
        return rows.of(agency)
                .query(
                        OWED,
                        (row, _) -> clock(row),
                        agency.text(),
                        kinds.stream().map(ClockKind::name).toArray(String[]::new),
                        time(after == null ? Instant.EPOCH : after.due()),
                        after == null ? 0 : after.position(),
                        after == null ? "" : after.kind().name(),
                        most);
    }

    private static RunningClock clock(ResultSet row) throws SQLException {
        var breached = row.getObject("breached_at", OffsetDateTime.class);
        return new RunningClock(
                new RecordId(row.getObject("record_id", UUID.class)),
                ClockKind.valueOf(row.getString("kind")),
                row.getObject("started_by", UUID.class),
                new AgencyId(row.getString("owed_by")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getString("calendar"),
                row.getLong("position"),
                breached == null ? null : breached.toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
