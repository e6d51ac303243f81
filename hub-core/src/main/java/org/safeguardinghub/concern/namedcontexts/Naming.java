package org.safeguardinghub.concern.namedcontexts;

import org.safeguardinghub.shared.RecordId;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The concerns that name a place or a platform.
 *
 * @param concerns each once, the first that named it first
 * @param asOf the newest position that this reflects
 */
public record Naming(Set<RecordId> concerns, long asOf) {
    public Naming {
        concerns = Collections.unmodifiableSet(new LinkedHashSet<>(concerns));
    }
}
