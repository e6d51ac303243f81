package org.safeguardinghub.audit;

import org.safeguardinghub.sealing.ContentKey;
import org.safeguardinghub.sealing.KeyCustodian;
import org.safeguardinghub.sealing.KeysInMemory;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keys until they are destroyed, all at once. */
final class DestroyableKeys implements KeyCustodian {
    private final KeysInMemory keys = new KeysInMemory();
    private boolean destroyed;

    void destroyAll() {
        destroyed = true;
    }

    @Override
    public Map<Category, ContentKey> keysFor(RecordId record, Set<Category> categories) {
        return keys.keysFor(record, categories);
    }

    @Override
    public Map<UUID, ContentKey> find(Collection<UUID> keyIds) {
        return destroyed ? Map.of() : keys.find(keyIds);
    }

    @Override
    public byte[] secretFor(String use) {
        return keys.secretFor(use);
    }
}
