package org.safeguardinghub.sealing;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.IntFunction;

import javax.sql.DataSource;

/**
 * Makes keys durable. What waits while others are being made is the next statement, by whichever
 * caller comes first: the disk takes as long for one key as for a hundred.
 */
final class KeyMaking {
    private static final String MAKE =
            """
            insert into content_key (key_id, record_id, category, wrapped)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::bytea[])
            on conflict (record_id, category) do nothing
            returning key_id
            """;

    private final DataSource keys;
    private final MasterKey master;
    private final Queue<WantedKeys> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    KeyMaking(DataSource keys, MasterKey master) {
        this.keys = keys;
        this.master = master;
    }

    /**
     * Makes these the record's keys.
     *
     * @return whether all of them are; false where the record had one for some category already
     */
    boolean make(RecordId record, Map<Category, ContentKey> fresh) throws SQLException {
        var wanted = WantedKeys.wrapped(record, fresh, master);
        waiting.add(wanted);
        turn.lock();
        try {
            if (!wanted.isAnswered()) {
                makeWaiting();
            }
        } finally {
            turn.unlock();
        }
        return wanted.allMade();
    }

    /** Answers everybody who waits by now. */
    private void makeWaiting() {
        var batch = new ArrayList<WantedKeys>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            batch.add(next);
        }
        try {
            Set<UUID> made = insert(batch);
            batch.forEach(wanted -> wanted.made(made));
        } catch (SQLException | RuntimeException failed) {
            batch.forEach(wanted -> wanted.failed(failed));
        }
    }

    private Set<UUID> insert(List<WantedKeys> batch) throws SQLException {
        try (var connection = keys.getConnection();
                var insert = connection.prepareStatement(MAKE)) {
            var rows = batch.stream().flatMap(wanted -> wanted.rows().stream()).toList();
            insert.setArray(1, array(connection, "uuid", rows, WantedKeys.Row::key, UUID[]::new));
            insert.setArray(
                    2, array(connection, "uuid", rows, WantedKeys.Row::record, UUID[]::new));
            insert.setArray(
                    3, array(connection, "text", rows, WantedKeys.Row::category, String[]::new));
            insert.setArray(
                    4, array(connection, "bytea", rows, WantedKeys.Row::wrapped, byte[][]::new));
            var made = new HashSet<UUID>();
            try (var inserted = insert.executeQuery()) {
                while (inserted.next()) {
                    made.add(inserted.getObject(1, UUID.class));
                }
            }
            return made;
        }
    }

    private static <T> Array array(
            Connection connection,
            String type,
            List<WantedKeys.Row> rows,
            Function<WantedKeys.Row, T> column,
            IntFunction<T[]> array)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray(array));
    }
}
