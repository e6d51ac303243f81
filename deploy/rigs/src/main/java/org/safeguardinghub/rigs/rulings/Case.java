package org.safeguardinghub.rigs.rulings;

import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Ruling;
import org.safeguardinghub.sharing.Rulings;

import java.util.List;

/** One question with the facts that were read for it. */
record Case(String name, Question question, List<Fact> facts) {
    Ruling ruling() {
        return Rulings.rule(question, facts);
    }
}
