package org.safeguardinghub.consent;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Purpose;

import java.util.Set;

/**
 * Which readers, categories and purposes a decision covers. An empty set is no limit: a refusal
 * that names nothing covers everything.
 *
 * @param agencies readers by id, together with {@code kinds}
 */
public record Scope(
        Set<AgencyId> agencies,
        Set<AgencyKind> kinds,
        Set<Category> categories,
        Set<Purpose> purposes) {
    public static final Scope EVERYTHING = new Scope(Set.of(), Set.of(), Set.of(), Set.of());

    boolean namesReadersAndCategories() {
        return !(agencies.isEmpty() && kinds.isEmpty()) && !categories.isEmpty();
    }

    public boolean isEverything() {
        return equals(EVERYTHING);
    }
}
