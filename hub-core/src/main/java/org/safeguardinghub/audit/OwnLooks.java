package org.safeguardinghub.audit;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.rowsecurity.ScopedRows;
import org.safeguardinghub.shared.AgencyId;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What is recorded of one person's looking, newest first: what was asked, never what was found, as
 * that may be hidden from the person since. A search named no id: whom it found is not told.
 */
public final class OwnLooks {
    static final String LOOKS =
            """
            select position, ruled_at, exit, purpose, case_reference, asked_record,
              case when exit <> 'SEARCH' then asked_subject end as asked_subject
            from served_ruling_index
            where reader = ? and sub = ? and n = 0 and position < ?
            order by position desc limit ?
            """;

    private final ScopedRows rows;

    public OwnLooks(JdbcTemplate db) {
        this.rows = new ScopedRows(db);
    }

    /**
     * One answer that the person was given.
     *
     * @param askedRecord the id that was asked for, whether or not there is such a record
     * @param askedSubject the person asked for, whether or not there is one
     */
    public record OwnLook(
            long position,
            Instant at,
            String exit,
            @Nullable String purpose,
            @Nullable String caseReference,
            @Nullable UUID askedRecord,
            @Nullable UUID askedSubject) {}

    /** Those before this position. */
    public List<OwnLook> of(AgencyId agency, String sub, long before, int limit) {
        return rows.of(agency)
                .query(
                        LOOKS,
                        (row, n) ->
                                new OwnLook(
                                        row.getLong("position"),
                                        row.getObject("ruled_at", OffsetDateTime.class).toInstant(),
                                        row.getString("exit"),
                                        row.getString("purpose"),
                                        row.getString("case_reference"),
                                        row.getObject("asked_record", UUID.class),
                                        row.getObject("asked_subject", UUID.class)),
                        agency.text(),
                        sub,
                        before,
                        limit);
    }
}
