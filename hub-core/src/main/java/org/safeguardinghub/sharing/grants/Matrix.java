package org.safeguardinghub.sharing.grants;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.sharing.Counted;
import org.safeguardinghub.sharing.FactsInForce;
import org.safeguardinghub.sharing.Grant;
import org.safeguardinghub.sharing.Levels;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Rule;

import java.util.Map;

/** The base: what the policy in force says for this purpose, kind of agency and category. */
public final class Matrix implements Grant {
    @Override
    public Rule rule() {
        return Rule.MATRIX;
    }

    @Override
    public Map<Category, Level> gives(Question question, FactsInForce facts, Counted counted) {
        var levels = Levels.said();
        for (var category : question.record().categories()) {
            levels.put(category, level(question, facts, category));
        }
        return levels;
    }

    /** One cell; {@link Level#NONE} where policy, kind or purpose is not known. */
    static Level level(Question question, FactsInForce facts, Category category) {
        var policy = facts.policy();
        var kind = facts.readerKind();
        var purpose = question.purpose();
        return policy == null || kind == null || purpose == null
                ? Level.NONE
                : policy.cells().level(purpose, kind, category);
    }
}
