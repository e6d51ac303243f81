package org.safeguardinghub.sharing.grants;

import static org.safeguardinghub.shared.Purpose.AUDIT;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.sharing.Counted;
import org.safeguardinghub.sharing.FactsInForce;
import org.safeguardinghub.sharing.Grant;
import org.safeguardinghub.sharing.Levels;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Rule;

import java.util.EnumSet;
import java.util.Map;

/**
 * A formal review opens to its one reviewer what is held of the child, but never where somebody
 * lives or is, nor police intelligence: nobody reviews by these, and whom they would betray is in
 * danger. Every gate and every other cap stays, so that what is sealed, privileged by a handling
 * condition or kept low by its owner is not opened.
 */
public final class Reviews implements Grant {
    @Override
    public Rule rule() {
        return Rule.REVIEW;
    }

    @Override
    public Map<Category, Level> gives(Question question, FactsInForce facts, Counted counted) {
        if (facts.reviews().isEmpty() || !question.isFor(AUDIT)) {
            return Levels.none();
        }
        var withheld = EnumSet.of(Category.ADDR, Category.INTEL);
        facts.whereabouts().forEach(marked -> withheld.addAll(marked.categories()));
        var levels = Levels.said();
        for (var category : question.record().categories()) {
            if (!withheld.contains(category)) {
                levels.put(category, Level.FULL);
            }
        }
        counted.addAll(facts.whereabouts());
        for (var review : facts.reviews()) {
            counted.add(review);
            facts.countLinksTo(review.subject(), counted);
        }
        return levels;
    }
}
