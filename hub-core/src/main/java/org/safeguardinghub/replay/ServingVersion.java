package org.safeguardinghub.replay;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.rowsecurity.ScopedRows;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which version of a view serves, for whoever writes into it. */
public final class ServingVersion {
    private static final String HOLD =
            """
            update view_progress set position = greatest(position, ?)
            where view = ? returning serving
            """;

    private final JdbcTemplate db;
    private final ScopedRows rows;

    public ServingVersion(JdbcTemplate db) {
        this.db = db;
        this.rows = new ScopedRows(db);
    }

    /**
     * The version to write the rows of an event into. It goes on serving until the caller's
     * transaction ends: a switch waits for that, and this waits for a switch. What that transaction
     * writes may be of any agency.
     *
     * @throws IllegalStateException when there is no such view
     */
    public int hold(String view, long position) {
        var serving = rows.ofEvery().query(HOLD, (row, n) -> row.getInt(1), position, view);
        if (serving.isEmpty()) {
            throw new IllegalStateException("no progress is kept for the view " + view);
        }
        return serving.getFirst();
    }

    /**
     * Writes the rows of an event into the version that serves.
     *
     * @param insert the statement; its last parameter is the version
     * @param rows all its other parameters
     */
    public void write(String view, long position, String insert, List<@Nullable Object[]> rows) {
        int version = hold(view, position);
        List<@Nullable Object[]> versioned = new ArrayList<>();
        for (var row : rows) {
            var all = Arrays.copyOf(row, row.length + 1);
            all[row.length] = version;
            versioned.add(all);
        }
        db.batchUpdate(insert, versioned);
    }
}
