package org.safeguardinghub.sharing.caps;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.sharing.Cap;
import org.safeguardinghub.sharing.Counted;
import org.safeguardinghub.sharing.FactsInForce;
import org.safeguardinghub.sharing.Levels;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Rule;

import java.util.EnumSet;
import java.util.Map;

/**
 * C6: whoever has a conflict with somebody who may be a subject does not learn where anybody is,
 * from its own records neither.
 */
public final class DeclaredConflict implements Cap {
    @Override
    public Rule rule() {
        return Rule.C6;
    }

    @Override
    public boolean bindsOwner() {
        return true;
    }

    @Override
    public Map<Category, Level> limits(Question question, FactsInForce facts, Counted counted) {
        if (facts.conflicts().isEmpty()) {
            return Levels.none();
        }
        var telling = EnumSet.of(Category.ADDR);
        facts.whereabouts().forEach(marked -> telling.addAll(marked.categories()));
        telling.retainAll(question.record().categories());
        if (telling.isEmpty()) {
            return Levels.none();
        }
        counted.addAll(facts.whereabouts());
        for (var conflict : facts.conflicts()) {
            counted.add(conflict);
            facts.countPossibleLinksTo(conflict.subject(), counted);
        }
        return Levels.all(telling, Level.NONE);
    }
}
