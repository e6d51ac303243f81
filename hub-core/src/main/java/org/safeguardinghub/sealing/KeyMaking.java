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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
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
            insert into content_key (key_id, record_id, category, wrapped, master)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::bytea[], ?::int[])
            on conflict (record_id, category) do nothing
            returning key_id
            """;

    private static final String KEPT =
            """
            select k.key_id, k.record_id, k.category, k.wrapped, k.master
              from unnest(?::uuid[], ?::text[]) as w(record_id, category)
              cross join lateral (
                select * from content_key
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
        var rows =
                batch.stream().flatMap(wanted -> wanted.rows().stream()).sorted(IN_ORDER).toList();
        try (var connection = keys.getConnection()) {
            var made = made(connection, rows);
            var kept =
                    rows.stream()
                            .filter(row -> made.contains(row.key()))
                            .collect(
                                    toMap(
                                            KeptKey::place,
                                            row -> row,
                                            (row, _) -> row,
                                            HashMap::new));
            if (kept.size() < rows.size()) {
                kept(connection, rows).forEach(row -> kept.put(row.place(), row));
            }
            return kept;
        }
    }

    /** Ids of those that were not there before. */
    private static Set<UUID> made(Connection connection, List<KeptKey> rows) throws SQLException {
        try (var insert = connection.prepareStatement(MAKE)) {
            insert.setArray(1, array(connection, "uuid", rows, KeptKey::key));
            insert.setArray(2, array(connection, "uuid", rows, row -> row.record().value()));
            insert.setArray(3, array(connection, "text", rows, row -> row.category().name()));
            // not an array of objects: the driver writes bytes only out of an array of bytes
            byte[][] wrapped = rows.stream().map(KeptKey::wrapped).toArray(byte[][]::new);
            insert.setArray(4, connection.createArrayOf("bytea", wrapped));
            insert.setArray(5, array(connection, "int4", rows, KeptKey::master));
            var made = new HashSet<UUID>();
            try (var ids = insert.executeQuery()) {
                while (ids.next()) {
                    made.add(ids.getObject(1, UUID.class));
                }
            }
            return made;
        }
    }

    /** What there is at their places now, also where somebody else has just made it. */
    private static List<KeptKey> kept(Connection connection, List<KeptKey> rows)
            throws SQLException {
        try (var query = connection.prepareStatement(KEPT)) {
            query.setArray(1, array(connection, "uuid", rows, row -> row.record().value()));
            query.setArray(2, array(connection, "text", rows, row -> row.category().name()));
            return KeptKey.read(query);
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
