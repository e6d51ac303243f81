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

/** C4: the owner's highest level for a category, or for a category and a kind of agency. */
public final class OwnersRestriction implements Cap {
    @Override
    public Rule rule() {
        return Rule.C4;
    }

    @Override
    public Map<Category, Level> limits(Question question, FactsInForce facts, Counted counted) {
        var kind = facts.readerKind();
        var applying =
                facts.restrictions().stream()
                        .filter(r -> r.kind() == null || r.kind() == kind)
                        .filter(r -> question.record().categories().contains(r.category()))
                        .toList();
        var levels = Levels.said();
        for (var restriction : applying) {
            levels.merge(restriction.category(), restriction.highest(), Level::atMost);
        }
        for (var restriction : applying) {
            if (levels.get(restriction.category()) == restriction.highest()) {
                counted.add(restriction);
            }
        }
        return levels;
    }
}
