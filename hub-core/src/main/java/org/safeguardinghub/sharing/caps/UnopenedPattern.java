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
 * C10: patterns are looked for in summaries, under pseudonyms, until a coordinator of an area that
 * the owner serves opens a record. An opening counts only where the register rows of both agencies
 * are known.
 */
public final class UnopenedPattern implements Cap {
    @Override
    public Rule rule() {
        return Rule.C10;
    }

    @Override
    public Map<Category, Level> limits(Question question, FactsInForce facts, Counted counted) {
        if (!question.isFor(PATTERN)) {
            return Levels.none();
        }
        var owner = question.record().owner();
        var counting =
                facts.openings().stream()
                        .filter(opening -> facts.serveOneArea(opening.coordinator(), owner))
                        .toList();
        counted.addAll(counting);
        return counting.isEmpty()
                ? Levels.all(question.record().categories(), SUMMARY)
                : Levels.none();
    }
}
