package org.safeguardinghub.crossarea;

import org.safeguardinghub.shared.AgencyId;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which areas each agency serves. Where an agency serves several, as a force does, all of them
 * together are where it knows something: that it knows a child tells nothing of one of them.
 */
final class Areas {
    private final Map<AgencyId, SortedSet<String>> served = new TreeMap<>();

    Areas(Map<AgencyId, ? extends Set<String>> served) {
        served.forEach(
                (agency, areas) ->
                        this.served.put(
                                agency, Collections.unmodifiableSortedSet(new TreeSet<>(areas))));
    }

    /** Their codes in order; none of an agency that is not in the register. */
    SortedSet<String> of(AgencyId agency) {
        return served.getOrDefault(agency, Collections.emptySortedSet());
    }

    /** Whether two sets of areas have none in common, and neither is of nowhere. */
    static boolean areApart(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
    }
}
