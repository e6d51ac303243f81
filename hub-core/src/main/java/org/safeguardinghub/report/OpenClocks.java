package org.safeguardinghub.report;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.clock.ClockEvent.ClockBreached;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.MovesClocks;
import org.safeguardinghub.rowsecurity.ScopedRows;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.ArrayList;
import java.util.List;

/**
 * What is owed and not said to be late, as far as the report needs it: what is done of it was done
 * in time. One that is started again before it ended is the same one, and counts once.
 */
final class OpenClocks {
    private static final String START =
            """
            insert into audit_open_clock (record_id, kind, owed_by) values (?, ?, ?)
            on conflict do nothing
            """;
    private static final String STOP =
            """
            delete from audit_open_clock
            where record_id = ? and kind = ? and (?::text is null or owed_by = ?)
            returning owed_by
            """;
    private static final String PASS =
            """
            with passed as (
              delete from audit_open_clock where record_id = ? and owed_by = ? returning kind)
            insert into audit_open_clock (record_id, kind, owed_by)
            select ?, kind, ? from passed on conflict do nothing
            """;

    private final ScopedRows rows;

    OpenClocks(JdbcTemplate db) {
        this.rows = new ScopedRows(db);
    }

    /** Takes an event of any kind; gives what was done in time by it. */
    List<Decided> after(Object event) {
        if (event instanceof ClockBreached late) {
            stop(late.record(), late.kind(), late.owedBy());
            return List.of();
        }
        return event instanceof MovesClocks moves ? moved(moves) : List.of();
    }

    /** In the order in which the clocks themselves are moved. */
    private List<Decided> moved(MovesClocks event) {
        var met = new ArrayList<Decided>();
        for (var stop : event.stopsClocks()) {
            for (var owedBy : stop(stop.record(), stop.kind(), stop.owedBy())) {
                // what lapsed was neither done nor missed
                if (stop.end() == MovesClocks.End.DONE && Decisions.isTold(stop.kind())) {
                    met.add(Decisions.met(met.size(), owedBy, stop.kind(), stop.record()));
                }
            }
        }
        for (var pass : event.passesClocks()) {
            var record = pass.record().value();
            rows.ofEvery().update(PASS, record, pass.from().text(), record, pass.to().text());
        }
        for (var start : event.startsClocks()) {
            rows.ofEvery()
                    .update(
                            START,
                            start.record().value(),
                            start.kind().name(),
                            start.owedBy().text());
        }
        return met;
    }

    private List<AgencyId> stop(RecordId record, ClockKind kind, @Nullable AgencyId owedBy) {
        var agency = owedBy == null ? null : owedBy.text();
        return rows.ofEvery()
                .query(
                        STOP,
                        (row, _) -> new AgencyId(row.getString(1)),
                        record.value(),
                        kind.name(),
                        agency,
                        agency);
    }
}
