package org.safeguardinghub.report;

import org.springframework.jdbc.core.JdbcTemplate;

import java.util.UUID;

/**
 * The stored form of what says that data was taken. The ledger commits to it: whoever has the data
 * can check by it that it is what the hub gave.
 */
public final class Takings {
    private static final String OF_EVENT =
            """
            select e.position, e.payload from event_dedup d join event e using (position)
            where d.key = ?
            """;

    private final JdbcTemplate db;

    public Takings(JdbcTemplate db) {
        this.db = db;
    }

    /**
     * One as it was stored.
     *
     * @param index of its leaf in the ledger
     */
    @SuppressWarnings("ArrayRecordComponent") // on its way, never compared
    public record Stored(long index, byte[] payload) {}

    /** That which was stored under this id. */
    public Stored stored(UUID event) {
        return db.query(
                        OF_EVENT,
                        (row, _) -> new Stored(row.getLong(1) - 1, row.getBytes(2)),
                        event.toString())
                .getFirst();
    }
}
