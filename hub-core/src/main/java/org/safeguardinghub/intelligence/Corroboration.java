package org.safeguardinghub.intelligence;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How many sources speak for a report, whoever passed on what they said: what comes from the same
 * root twice was said once.
 */
public final class Corroboration {
    private Corroboration() {}

    /**
     * The number of distinct root sources. A root that is itself said to come from another is
     * followed to it; references that name each other in a ring are one source.
     */
    public static int independentSources(Collection<Provenance> provenance) {
        var comesFrom = new HashMap<String, Set<String>>();
        for (var said : provenance) {
            var root = said.root() == null ? said.origin() : said.root();
            comesFrom
                    .computeIfAbsent(reference(said.origin()), r -> new HashSet<>())
                    .add(reference(root));
        }
        var roots = new HashSet<Set<String>>();
        for (var origin : comesFrom.keySet()) {
            for (var reached : reached(origin, comesFrom)) {
                var further = reached(reached, comesFrom);
                if (further.stream().allMatch(r -> reached(r, comesFrom).contains(reached))) {
                    roots.add(further);
                }
            }
        }
        return roots.size();
    }

    /** This reference and all from which what it stands for comes. */
    private static Set<String> reached(String reference, Map<String, Set<String>> comesFrom) {
        var reached = new HashSet<String>();
        var open = new ArrayDeque<String>();
        open.add(reference);
        while (!open.isEmpty()) {
            var next = open.remove();
            if (reached.add(next)) {
                open.addAll(comesFrom.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }

    /** Case and blanks around it make no other source of a reference. */
    private static String reference(String given) {
        return given.strip().toUpperCase(Locale.ROOT);
    }
}
