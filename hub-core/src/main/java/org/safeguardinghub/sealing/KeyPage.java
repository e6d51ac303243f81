package org.safeguardinghub.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Some keys that an older master key wraps, in order of their ids. */
record KeyPage(List<KeptKey> keys) {
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

    /** The first ones after this id; none where no key is left. */
    static KeyPage after(Connection connection, UUID id, int newest, int size) throws SQLException {
        try (var query = connection.prepareStatement(NEXT)) {
            query.setObject(1, id);
            query.setInt(2, newest);
            query.setInt(3, size);
            return new KeyPage(KeptKey.read(query));
        }
    }

    /** All of them or none. The master key that wraps them must be known already. */
    void wrapAnew(Connection connection, Masters masters, Masters.Numbered newest)
            throws SQLException {
        try (var update = connection.prepareStatement(WRAP_ANEW)) {
            var ids = keys.stream().map(KeptKey::key).toArray();
            byte[][] old = keys.stream().map(KeptKey::wrapped).toArray(byte[][]::new);
            byte[][] fresh =
                    keys.stream()
                            .map(key -> key.wrappedAnew(masters, newest).wrapped())
                            .toArray(byte[][]::new);
            update.setInt(1, newest.version());
            update.setArray(2, connection.createArrayOf("uuid", ids));
            update.setArray(3, connection.createArrayOf("bytea", old));
            update.setArray(4, connection.createArrayOf("bytea", fresh));
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
