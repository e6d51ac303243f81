package org.safeguardinghub.sharing.gates;

import org.safeguardinghub.sharing.Counted;
import org.safeguardinghub.sharing.FactsInForce;
import org.safeguardinghub.sharing.Gate;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Rule;

/**
 * G1: an agency that the register does not have exactly once is nobody, and whoever is suspended is
 * nobody for as long.
 */
public final class KnownAgency implements Gate {
    @Override
    public Rule rule() {
        return Rule.G1;
    }

    @Override
    public boolean closes(Question question, FactsInForce facts, Counted counted) {
        counted.addAll(facts.suspensions());
        return facts.readerKind() == null || !facts.suspensions().isEmpty();
    }
}
