package org.safeguardinghub.crossarea;

import java.util.List;
import java.util.UUID;

/**
 * Somebody or something that concerns of areas with nothing in common name.
 *
 * @param pseudonym by which the asker's agency, and no other, knows it again
 * @param named where, in the order of the areas' codes
 */
public record Pattern(UUID pseudonym, ThingKind kind, List<KnownIn> named) {
    public Pattern {
        named = List.copyOf(named);
    }
}
