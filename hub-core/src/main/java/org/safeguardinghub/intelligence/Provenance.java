package org.safeguardinghub.intelligence;

import org.jspecify.annotations.Nullable;

/**
 * Where something a report says comes from, by opaque references only: never a source's name.
 *
 * @param origin the agency's reference for what it was told
 * @param root the reference from which that came in turn; the origin itself where nothing is said
 */
public record Provenance(String origin, @Nullable String root) {
    /** Names no reference: they are sealed where they are stored. */
    @Override
    public String toString() {
        return "Provenance";
    }
}
