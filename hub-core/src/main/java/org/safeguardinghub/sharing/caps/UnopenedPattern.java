package org.safeguardinghub.sharing.caps;

import static org.safeguardinghub.shared.Level.SUMMARY;
import static org.safeguardinghub.shared.Purpose.PATTERN;

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
 * C10: patterns are looked for in summaries, under pseudonyms, until a coordinator opens a record.
 * No opening can be recorded yet.
 */
public final class UnopenedPattern implements Cap {
    @Override
    public Rule rule() {
        return Rule.C10;
    }

    @Override
    public Map<Category, Level> limits(Question question, FactsInForce facts, Counted counted) {
        return question.isFor(PATTERN)
                ? Levels.all(question.record().categories(), SUMMARY)
                : Levels.none();
    }
}
