package org.safeguardinghub.sharing.caps;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.sharing.Cap;
import org.safeguardinghub.sharing.Counted;
import org.safeguardinghub.sharing.FactsInForce;
import org.safeguardinghub.sharing.Levels;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Rule;

import java.util.Map;

/** C8: what is held about a child who may only look like the one asked about is not shown. */
public final class PossibleMatch implements Cap {
    @Override
    public Rule rule() {
        return Rule.C8;
    }

    @Override
    public Map<Category, Level> limits(Question question, FactsInForce facts, Counted counted) {
        var asked = question.asked();
        if (asked == null || facts.person().includes(asked)) {
            facts.countLinksTo(asked, counted);
            return Levels.none();
        }
        return Levels.all(question.record().categories(), Level.NONE);
    }
}
