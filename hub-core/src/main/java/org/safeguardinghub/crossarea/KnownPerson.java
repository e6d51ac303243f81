package org.safeguardinghub.crossarea;

import java.util.List;
import java.util.UUID;

/**
 * A person who is known in areas that have nothing in common.
 *
 * @param pseudonym by which the asker's agency, and no other, knows the person again
 * @param known where, in the order of the areas' codes
 */
public record KnownPerson(UUID pseudonym, List<KnownIn> known) {
    public KnownPerson {
        known = List.copyOf(known);
    }
}
