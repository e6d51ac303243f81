package org.safeguardinghub.crossarea;

import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.rowsecurity.ScopedRows;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Which referrals somebody has not answered in time, whoever may know of them. */
public final class OverdueReferrals {
    /** Each once for whoever owes the answer, however many clocks are late. */
    private static final String OVERDUE =
            """
            select distinct c.record_id, r.owner, c.owed_by
            from clock c join ruled_record r using (record_id)
            where c.kind in ('%s', '%s', '%s') and c.due_at <= ? and r.type = 'REFERRAL'
            """
                    .formatted(
                            ClockKind.ACKNOWLEDGEMENT,
                            ClockKind.NEXT_STEP,
                            ClockKind.TRANSFER_RESPONSE);

    private final ScopedRows rows;

    public OverdueReferrals(JdbcTemplate db) {
        this.rows = new ScopedRows(db);
    }

    /**
     * A referral that waits.
     *
     * @param sender who sent it first
     * @param owedBy who has not answered
     */
    record Overdue(RecordId referral, AgencyId sender, AgencyId owedBy) {}

    List<Overdue> at(Instant at) {
        return rows.ofEvery()
                .query(
                        OVERDUE,
                        (row, _) ->
                                new Overdue(
                                        new RecordId(row.getObject(1, UUID.class)),
                                        new AgencyId(row.getString(2)),
                                        new AgencyId(row.getString(3))),
                        at.atOffset(ZoneOffset.UTC));
    }
}
