package org.safeguardinghub.sealing;

import org.safeguardinghub.sealing.KeptKey.Place;
import org.safeguardinghub.sealing.Masters.Numbered;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The keys that one caller wants for a record, and what came of it.
 *
 * @param master the version of the master key that wraps them
 */
record WantedKeys(
        int master,
        Map<Category, ContentKey> fresh,
        List<KeptKey> rows,
        CompletableFuture<Map<Place, KeptKey>> answer) {
    static WantedKeys wrapped(RecordId record, Map<Category, ContentKey> keys, Numbered master) {
        var rows = new ArrayList<KeptKey>();
        keys.forEach((category, key) -> rows.add(KeptKey.wrapped(record, category, key, master)));
        return new WantedKeys(
                master.version(), Map.copyOf(keys), List.copyOf(rows), new CompletableFuture<>());
    }

    boolean isAnswered() {
        return answer.isDone();
    }

    /** Tells which keys there are at these places and others: made now, or kept before. */
    void found(Map<Place, KeptKey> keys) {
        answer.complete(keys);
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
            var mine = fresh.get(row.category());
            if (kept != null && mine != null) {
                boolean isMine = kept.key().equals(mine.id());
                known.put(row.category(), isMine ? mine : kept.unwrapped(masters));
            }
        }
        return known;
    }

    private Map<Place, KeptKey> found() throws SQLException {
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
