package org.safeguardinghub.sharing.grants;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.sharing.Counted;
import org.safeguardinghub.sharing.Fact.Share;
import org.safeguardinghub.sharing.FactsInForce;
import org.safeguardinghub.sharing.Grant;
import org.safeguardinghub.sharing.Levels;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Rule;

import java.util.Map;

/** What the owner decided to give this agency for this purpose; the highest in force counts. */
public final class Shares implements Grant {
    @Override
    public Rule rule() {
        return Rule.SHARE;
    }

    @Override
    public Map<Category, Level> gives(Question question, FactsInForce facts, Counted counted) {
        if (facts.shares().isEmpty()) {
            return Levels.none();
        }
        var levels = Levels.said();
        for (var share : facts.shares()) {
            for (var category : share.categories()) {
                if (question.record().categories().contains(category)) {
                    levels.merge(category, share.level(), Level::atLeast);
                }
            }
        }
        for (var share : facts.shares()) {
            if (isHighestSomewhere(share, levels)) {
                counted.add(share);
                facts.countLinksTo(share.subject(), counted);
            }
        }
        return levels;
    }

    private static boolean isHighestSomewhere(Share share, Map<Category, Level> levels) {
        return share.categories().stream()
                .anyMatch(category -> levels.get(category) == share.level());
    }
}
