package org.safeguardinghub.sharing.gates;

import org.safeguardinghub.sharing.Counted;
import org.safeguardinghub.sharing.FactsInForce;
import org.safeguardinghub.sharing.Gate;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Rule;

/**
 * G4: a person on the subject's exclusion list sees nothing, wherever he or she works. A system
 * that does not say who will look cannot be told from one of them; a feed, which shows no content,
 * is not held back.
 */
public final class ExcludedPerson implements Gate {
    @Override
    public Rule rule() {
        return Rule.G4;
    }

    @Override
    public boolean closes(Question question, FactsInForce facts, Counted counted) {
        var reader = question.reader();
        var closes = false;
        for (var exclusion : facts.exclusions()) {
            if (reader.isUnnamed() || reader.includes(exclusion.sub())) {
                closes = true;
                counted.add(exclusion);
                facts.countPossibleLinksTo(exclusion.subject(), counted);
            }
        }
        return closes;
    }
}
