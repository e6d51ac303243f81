package org.safeguardinghub.sharing.grants;

import static org.safeguardinghub.shared.Purpose.AUDIT;
import static org.safeguardinghub.shared.Purpose.PATTERN;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.sharing.Counted;
import org.safeguardinghub.sharing.FactsInForce;
import org.safeguardinghub.sharing.Grant;
import org.safeguardinghub.sharing.Levels;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Rule;

import java.util.Map;

/** An agency reads its own records in full; looking for patterns and auditing are not reading. */
public final class Owner implements Grant {
    @Override
    public Rule rule() {
        return Rule.OWNER;
    }

    @Override
    public Map<Category, Level> gives(Question question, FactsInForce facts, Counted counted) {
        return question.isFromOwner() && !question.isFor(PATTERN) && !question.isFor(AUDIT)
                ? Levels.all(question.record().categories(), Level.FULL)
                : Levels.none();
    }
}
