package org.safeguardinghub.sharing.gates;

import org.safeguardinghub.sharing.Counted;
import org.safeguardinghub.sharing.FactsInForce;
import org.safeguardinghub.sharing.Gate;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Rule;

/**
 * G3: what its owner took back is there for the owner alone. That a record's keys are destroyed is
 * no fact: its content is gone whoever asks, and whoever opens it finds so.
 */
public final class WithdrawnRecord implements Gate {
    @Override
    public Rule rule() {
        return Rule.G3;
    }

    @Override
    public boolean closes(Question question, FactsInForce facts, Counted counted) {
        if (question.isFromOwner()) {
            return false;
        }
        counted.addAll(facts.withdrawals());
        return !facts.withdrawals().isEmpty();
    }
}
