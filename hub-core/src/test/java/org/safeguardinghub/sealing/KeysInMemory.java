package org.safeguardinghub.sealing;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keys for as long as a test runs. */
public final class KeysInMemory implements KeyCustodian {
    private final Map<RecordId, Map<Category, ContentKey>> byRecord = new HashMap<>();
    private final Map<UUID, ContentKey> byId = new HashMap<>();
    private final SecureRandom random = new SecureRandom();

    @Override
    public Map<Category, ContentKey> keysFor(RecordId record, Set<Category> categories) {
        var keys = byRecord.computeIfAbsent(record, r -> new HashMap<>());
        categories.forEach(category -> keys.computeIfAbsent(category, c -> made()));
        return keys;
    }

    @Override
    public Map<UUID, ContentKey> find(Collection<UUID> keyIds) {
        var found = new HashMap<UUID, ContentKey>();
        for (var id : keyIds) {
            var key = byId.get(id);
            if (key != null) {
                found.put(id, key);
            }
        }
        return found;
    }

    @Override
    public byte[] secretFor(String use) {
        throw new UnsupportedOperationException("no secret is asked for here");
    }

    private ContentKey made() {
        var secret = new byte[32];
        random.nextBytes(secret);
        var key = new ContentKey(UUID.randomUUID(), secret);
        byId.put(key.id(), key);
        return key;
    }
}
