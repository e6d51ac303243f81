package org.safeguardinghub.crossarea;

import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.rowsecurity.ScopedRows;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.List;
import java.util.UUID;

/** Which emergency accesses a holder has not ruled on, late or not, whoever may know of them. */
public final class UnreviewedAccesses {
    static final String UNREVIEWED =
            """
            select c.record_id, r.owner, c.owed_by
            from clock c join ruled_record r using (record_id)
            where c.kind = '%s'
            """
                    .formatted(ClockKind.EMERGENCY_REVIEW);

    private final ScopedRows rows;

    public UnreviewedAccesses(JdbcTemplate db) {
        this.rows = new ScopedRows(db);
    }

    /**
     * A ruling that a holder owes.
     *
     * @param takenBy the agency of the person who broke the glass
     */
    record Owed(RecordId access, AgencyId takenBy, AgencyId holder) {}

    List<Owed> all() {
        return rows.ofEvery()
                .query(
                        UNREVIEWED,
                        (row, _) ->
                                new Owed(
                                        new RecordId(row.getObject(1, UUID.class)),
                                        new AgencyId(row.getString(2)),
                                        new AgencyId(row.getString(3))));
    }
}
