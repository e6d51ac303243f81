package org.safeguardinghub.sharing.gates;

import org.safeguardinghub.sharing.Counted;
import org.safeguardinghub.sharing.FactsInForce;
import org.safeguardinghub.sharing.Gate;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Rule;

/**
 * G5: each seal on the record, and on whoever may be a subject of it, must name the reader's
 * agency: the owner's too.
 */
public final class SealedAway implements Gate {
    @Override
    public Rule rule() {
        return Rule.G5;
    }

    @Override
    public boolean closes(Question question, FactsInForce facts, Counted counted) {
        var closes = false;
        for (var seal : facts.seals()) {
            if (!seal.agencies().contains(question.reader().agency())) {
                closes = true;
                counted.add(seal);
                facts.countPossibleLinksTo(seal.subject(), counted);
            }
        }
        return closes;
    }
}
