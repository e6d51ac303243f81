package org.safeguardinghub.sealing;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Holds the keys, apart from what they open. Calls are safe from any thread. A custodian that
 * cannot be reached throws; nothing is then sealed, opened or guessed (promise P9).
 */
public interface KeyCustodian {
    /**
     * The keys of these categories of this record, made now where there were none. Durable when it
     * returns: an event sealed with a key is never stored before the key is.
     */
    Map<Category, ContentKey> keysFor(RecordId record, Set<Category> categories);

    /**
     * The keys that still exist. A destroyed key is missing from the answer, like an unknown one.
     */
    Map<UUID, ContentKey> find(Collection<UUID> keyIds);

    /** A 256-bit secret derived from the master key, the same on every node and after a restart. */
    byte[] secretFor(String use);
}
