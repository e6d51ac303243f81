package org.safeguardinghub.sealing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import org.safeguardinghub.sealing.KeptKey.Place;
import org.safeguardinghub.sealing.Masters.Numbered;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import javax.sql.DataSource;

/**
 * Makes keys durable. What waits while others are being made is the next statement, by whichever
 * caller comes first: the disk takes as long for one key as for a hundred.
 */
final class KeyMaking {
    private static final String MAKE =
            """
            with wanted as (
              select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::bytea[], ?::int[])
                as w(key_id, record_id, category, wrapped, master)),
            made as (
              insert into content_key (key_id, record_id, category, wrapped, master)
              select * from wanted
              on conflict (record_id, category) do nothing
              returning key_id, record_id, category, wrapped, master)
            select * from made
            union all
            select k.* from wanted w cross join lateral (
              select key_id, record_id, category, wrapped, master from content_key
               where record_id = w.record_id and category = w.category and wrapped is not null
               offset 0) k
            """;

    /** The same on every node: two of them that want the same keys do not wait for each other. */
    private static final Comparator<KeptKey> IN_ORDER =
            Comparator.comparing((KeptKey row) -> row.record().value())
                    .thenComparing(KeptKey::category);

    private final DataSource keys;
    private final Queue<WantedKeys> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    KeyMaking(DataSource keys) {
        this.keys = keys;
    }

    /**
     * Makes these the record's keys, where it has none for a category.
     *
     * @return the keys that it has now, these or those it had: all but such as are destroyed, or
     *     were made by somebody else at the same time
     * @throws SQLException also where the master key was changed, see {@link MasterChanged}
     */
    Map<Category, ContentKey> make(
            RecordId record, Map<Category, ContentKey> fresh, Numbered master, Masters masters)
            throws SQLException {
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
        return wanted.known(masters);
    }

    /**
     * Answers everybody who waits by now. Those who do not know yet that the master key was changed
     * are refused, and nobody with them.
     */
    private void makeWaiting() {
        var batch = new ArrayList<WantedKeys>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            batch.add(next);
        }
        batch.stream().collect(groupingBy(WantedKeys::master)).values().forEach(this::make);
    }

    private void make(List<WantedKeys> batch) {
        try {
            Map<Place, KeptKey> keys = insert(batch);
            batch.forEach(wanted -> wanted.found(keys));
        } catch (SQLException | RuntimeException failed) {
            batch.forEach(wanted -> wanted.failed(failed));
        }
    }

    private Map<Place, KeptKey> insert(List<WantedKeys> batch) throws SQLException {
        try (var connection = keys.getConnection();
                var insert = connection.prepareStatement(MAKE)) {
            var rows =
                    batch.stream()
                            .flatMap(wanted -> wanted.rows().stream())
                            .sorted(IN_ORDER)
                            .toList();
            insert.setArray(1, array(connection, "uuid", rows, KeptKey::key));
            insert.setArray(2, array(connection, "uuid", rows, row -> row.record().value()));
            insert.setArray(3, array(connection, "text", rows, row -> row.category().name()));
            // not an array of objects: the driver writes bytes only out of an array of bytes
            byte[][] wrapped = rows.stream().map(KeptKey::wrapped).toArray(byte[][]::new);
            insert.setArray(4, connection.createArrayOf("bytea", wrapped));
            insert.setArray(5, array(connection, "int4", rows, KeptKey::master));
            return KeptKey.read(insert).stream()
                    .collect(toMap(KeptKey::place, kept -> kept, (kept, same) -> kept));
        }
    }

    private static Array array(
            Connection connection,
            String type,
            List<KeptKey> rows,
            Function<KeptKey, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }
}
