package org.safeguardinghub.sharing;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The facts that rules rested on, for one ruling: in the order of the rules and by id within a
 * rule, so that the order in which facts were read cannot show.
 */
public final class Counted {
    private final SequencedSet<UUID> all = new LinkedHashSet<>();
    private final TreeSet<UUID> byThisRule = new TreeSet<>();

    public void add(Fact fact) {
        byThisRule.add(fact.id());
    }

    public void addAll(Collection<? extends Fact> facts) {
        facts.forEach(this::add);
    }

    void nextRule() {
        all.addAll(byThisRule);
        byThisRule.clear();
    }

    List<UUID> ids() {
        return List.copyOf(all);
    }
}
