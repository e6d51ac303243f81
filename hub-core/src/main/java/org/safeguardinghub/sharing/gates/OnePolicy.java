package org.safeguardinghub.sharing.gates;

import org.safeguardinghub.sharing.Counted;
import org.safeguardinghub.sharing.FactsInForce;
import org.safeguardinghub.sharing.Gate;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Rule;

/**
 * G6: with no policy in force, or with two, nobody can say what the partnership agreed. Facts that
 * cannot be read never come as far as a question; the caller answers as it does for this gate.
 */
public final class OnePolicy implements Gate {
    @Override
    public Rule rule() {
        return Rule.G6;
    }

    @Override
    public boolean closes(Question question, FactsInForce facts, Counted counted) {
        return facts.policy() == null;
    }
}
