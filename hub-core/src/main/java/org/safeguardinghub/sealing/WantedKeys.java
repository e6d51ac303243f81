package org.safeguardinghub.sealing;

import org.safeguardinghub.sealing.Masters.Numbered;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The keys that one caller wants for a record, and what came of it. */
record WantedKeys(
        Map<Category, ContentKey> fresh,
        List<Row> rows,
        CompletableFuture<Map<Place, Row>> answer) {
    /** One key as it is kept. */
    @SuppressWarnings("ArrayRecordComponent") // is written once, and never compared
    record Row(UUID key, UUID record, String category, byte[] wrapped, int master) {
        Place place() {
            return new Place(record, category);
        }
    }

    /** What has one key. */
    record Place(UUID record, String category) {}

    static WantedKeys wrapped(RecordId record, Map<Category, ContentKey> keys, Numbered master) {
        var rows = new ArrayList<Row>();
        keys.forEach(
                (category, key) -> {
                    byte[] binding = Binding.ofKey(key.id(), record, category).bytes();
                    byte[] wrapped = master.key().wrap(key.secret(), binding);
                    rows.add(
                            new Row(
                                    key.id(),
                                    record.value(),
                                    category.name(),
                                    wrapped,
                                    master.version()));
                });
        return new WantedKeys(Map.copyOf(keys), List.copyOf(rows), new CompletableFuture<>());
    }

    boolean isAnswered() {
        return answer.isDone();
    }

    /** Tells which keys there are at these places and others: made now, or kept before. */
    void found(Map<Place, Row> keys) {
        answer.complete(keys);
    }

    private static ContentKey unwrapped(Row kept, Category category, Masters masters) {
        var record = new RecordId(kept.record());
        byte[] binding = Binding.ofKey(kept.key(), record, category).bytes();
        var master = masters.of(kept.master());
        return new ContentKey(kept.key(), master.unwrap(kept.wrapped(), binding));
    }

    void failed(Exception reason) {
        answer.completeExceptionally(reason);
    }

    /**
     * Those of the record's keys that were found. Waits for nothing: it is answered. A category
     * that is not there has a key that could not be seen yet, or one that is destroyed.
     */
    Map<Category, ContentKey> known(Masters masters) throws SQLException {
        var known = new EnumMap<Category, ContentKey>(Category.class);
        var found = found();
        for (var row : rows) {
            var kept = found.get(row.place());
            var category = Category.valueOf(row.category());
            var mine = fresh.get(category);
            if (kept != null && mine != null) {
                boolean isMine = kept.key().equals(mine.id());
                known.put(category, isMine ? mine : unwrapped(kept, category, masters));
            }
        }
        return known;
    }

    private Map<Place, Row> found() throws SQLException {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SQLException unreachable) {
                throw unreachable;
            }
            throw new SealingException("the keys could not be made", e.getCause());
        }
    }
}
