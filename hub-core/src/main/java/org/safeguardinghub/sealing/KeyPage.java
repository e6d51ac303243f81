package org.safeguardinghub.sealing;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Some keys that an older master key wraps, in order of their ids. */
record KeyPage(List<Old> keys) {
    private static final String NEXT =
            """
            select key_id, record_id, category, wrapped, master from content_key
             where key_id > ? and master < ? and wrapped is not null
             order by key_id limit ?
            """;

    /** A key that was destroyed since, or wrapped anew by another node, is left as it is. */
    private static final String WRAP_ANEW =
            """
            update content_key k set wrapped = w.fresh, master = ?
              from unnest(?::uuid[], ?::bytea[], ?::bytea[]) as w(key_id, old, fresh)
             where k.key_id = w.key_id and k.wrapped = w.old
            """;

    /** One key as it is kept. */
    @SuppressWarnings("ArrayRecordComponent") // is read once, and never compared
    record Old(UUID key, RecordId record, Category category, byte[] wrapped, int master) {
        byte[] wrappedAnew(Masters masters, MasterKey newest) {
            byte[] binding = Binding.ofKey(key, record, category).bytes();
            return newest.wrap(masters.of(master).unwrap(wrapped, binding), binding);
        }
    }

    /** The first ones after this id; none where no key is left. */
    static KeyPage after(Connection connection, UUID id, int newest, int size) throws SQLException {
        try (var query = connection.prepareStatement(NEXT)) {
            query.setObject(1, id);
            query.setInt(2, newest);
            query.setInt(3, size);
            var keys = new ArrayList<Old>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    keys.add(
                            new Old(
                                    rows.getObject(1, UUID.class),
                                    new RecordId(rows.getObject(2, UUID.class)),
                                    Category.valueOf(rows.getString(3)),
                                    rows.getBytes(4),
                                    rows.getInt(5)));
                }
            }
            return new KeyPage(keys);
        }
    }

    /** All of them or none. */
    void wrapAnew(Connection connection, Masters masters, Masters.Numbered newest)
            throws SQLException {
        try (var update = connection.prepareStatement(WRAP_ANEW)) {
            update.setInt(1, newest.version());
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", keys.stream().map(Old::key).toArray(UUID[]::new)));
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "bytea", keys.stream().map(Old::wrapped).toArray(byte[][]::new)));
            update.setArray(
                    4,
                    connection.createArrayOf(
                            "bytea",
                            keys.stream()
                                    .map(key -> key.wrappedAnew(masters, newest.key()))
                                    .toArray(byte[][]::new)));
            update.executeUpdate();
        }
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    UUID last() {
        return keys.getLast().key();
    }
}
