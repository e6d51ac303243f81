package org.safeguardinghub.sharing.caps;

import static org.safeguardinghub.shared.Level.EXISTENCE;
import static org.safeguardinghub.shared.Purpose.EARLY_HELP_CIN;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.sharing.Cap;
import org.safeguardinghub.sharing.Counted;
import org.safeguardinghub.sharing.FactsInForce;
import org.safeguardinghub.sharing.Levels;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Rule;

import java.util.Map;

/**
 * C2: early help rests on agreement, and sexual health on agreement or reasonable cause whatever
 * the purpose. Neither a consent decision nor a statement of reasonable cause can be recorded yet,
 * so there is none.
 */
public final class NoConsent implements Cap {
    @Override
    public Rule rule() {
        return Rule.C2;
    }

    @Override
    public Map<Category, Level> limits(Question question, FactsInForce facts, Counted counted) {
        var levels = Levels.said();
        for (var category : question.record().categories()) {
            if (question.isFor(EARLY_HELP_CIN) || category == Category.SEXH) {
                levels.put(category, EXISTENCE);
            }
        }
        return levels;
    }
}
