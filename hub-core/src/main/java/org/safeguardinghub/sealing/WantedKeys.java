package org.safeguardinghub.sealing;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The keys that one caller wants for a record, and what came of it. */
record WantedKeys(List<Row> rows, CompletableFuture<Boolean> answer) {
    /** One key as it is kept. */
    @SuppressWarnings("ArrayRecordComponent") // is written once, and never compared
    record Row(UUID key, UUID record, String category, byte[] wrapped) {}

    static WantedKeys wrapped(RecordId record, Map<Category, ContentKey> keys, MasterKey master) {
        var rows = new ArrayList<Row>();
        keys.forEach(
                (category, key) -> {
                    byte[] binding = Binding.ofKey(key.id(), record, category).bytes();
                    byte[] wrapped = master.wrap(key.secret(), binding);
                    rows.add(new Row(key.id(), record.value(), category.name(), wrapped));
                });
        return new WantedKeys(List.copyOf(rows), new CompletableFuture<>());
    }

    boolean isAnswered() {
        return answer.isDone();
    }

    /** Tells which keys of all that were asked for are new. */
    void made(Set<UUID> fresh) {
        answer.complete(rows.stream().allMatch(row -> fresh.contains(row.key())));
    }

    void failed(Exception reason) {
        answer.completeExceptionally(reason);
    }

    /** Whether all of them are the record's keys now. Waits for nothing: it is answered. */
    boolean allMade() throws SQLException {
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
