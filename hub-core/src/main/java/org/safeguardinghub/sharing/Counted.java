package org.safeguardinghub.sharing;

import org.safeguardinghub.basis.LawfulBasis;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The facts that rules rested on, for one ruling: in the order of the rules and by id within a
 * rule, so that the order in which facts were read cannot show.
 */
public final class Counted {
    private final SequencedSet<UUID> all = new LinkedHashSet<>();
    private final SequencedSet<LawfulBasis> bases = new LinkedHashSet<>();
    private final TreeMap<UUID, Fact> byThisRule = new TreeMap<>();

    public void add(Fact fact) {
        byThisRule.put(fact.id(), fact);
    }

    public void addAll(Collection<? extends Fact> facts) {
        facts.forEach(this::add);
    }

    void nextRule() {
        all.addAll(byThisRule.keySet());
        for (var fact : byThisRule.values()) {
            var basis = fact.basis();
            if (basis != null) {
                bases.add(basis);
            }
        }
        byThisRule.clear();
    }

    /** What the deciders of these facts said makes it lawful, each once and in the same order. */
    SequencedSet<LawfulBasis> bases() {
        return bases;
    }

    List<UUID> ids() {
        return List.copyOf(all);
    }
}
