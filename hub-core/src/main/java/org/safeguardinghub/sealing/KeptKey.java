package org.safeguardinghub.sealing;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One key as it is kept: wrapped, with the version of the master key that it needs. */
@SuppressWarnings("ArrayRecordComponent") // is written once, and never compared
record KeptKey(UUID key, RecordId record, Category category, byte[] wrapped, int master) {
    /** What has one key. */
    record Place(RecordId record, Category category) {}

    static KeptKey wrapped(
            RecordId record, Category category, ContentKey key, Masters.Numbered by) {
        byte[] binding = Binding.ofKey(key.id(), record, category).bytes();
        byte[] wrapped = by.key().wrap(key.secret(), binding);
        return new KeptKey(key.id(), record, category, wrapped, by.version());
    }

    /** What a query for {@code key_id, record_id, category, wrapped, master} finds. */
    static List<KeptKey> read(PreparedStatement query) throws SQLException {
        var kept = new ArrayList<KeptKey>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                kept.add(
                        new KeptKey(
                                rows.getObject(1, UUID.class),
                                new RecordId(rows.getObject(2, UUID.class)),
                                Category.valueOf(rows.getString(3)),
                                rows.getBytes(4),
                                rows.getInt(5)));
            }
        }
        return kept;
    }

    Place place() {
        return new Place(record, category);
    }

    /**
     * May look at the keys database for the master key: never call it while holding a connection to
     * it, or readers who all do wait for one another.
     */
    ContentKey unwrapped(Masters masters) {
        byte[] binding = Binding.ofKey(key, record, category).bytes();
        return new ContentKey(key, masters.of(master).unwrap(wrapped, binding));
    }

    KeptKey wrappedAnew(Masters masters, Masters.Numbered by) {
        return wrapped(record, category, unwrapped(masters), by);
    }
}
