package org.safeguardinghub.sharing.caps;

import static org.safeguardinghub.shared.Category.PERP;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.sharing.Cap;
import org.safeguardinghub.sharing.Counted;
import org.safeguardinghub.sharing.Fact.Suspect;
import org.safeguardinghub.sharing.FactsInForce;
import org.safeguardinghub.sharing.Levels;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Rule;

import java.util.Map;

/**
 * C5: a child who is suspected stays a child. Whoever is not surely an adult may be one, and where
 * a record names suspects whom no fact tells of, so may they. A review can only lift this: one that
 * finds a child leaves what the birth dates say.
 */
public final class ChildSuspected implements Cap {
    @Override
    public Rule rule() {
        return Rule.C5;
    }

    @Override
    public Map<Category, Level> limits(Question question, FactsInForce facts, Counted counted) {
        if (!question.record().categories().contains(PERP)
                || worksWithSuspectedChildren(facts.readerKind())) {
            return Levels.none();
        }
        var mayBeChild = facts.suspects().isEmpty();
        for (var suspect : facts.suspects()) {
            if (!suspect.surelyAdult() && !isReviewedAsAdult(suspect, facts, counted)) {
                mayBeChild = true;
                counted.add(suspect);
            }
        }
        return mayBeChild ? Map.of(PERP, Level.SUMMARY) : Levels.none();
    }

    private static boolean isReviewedAsAdult(Suspect suspect, FactsInForce facts, Counted counted) {
        var reviews =
                facts.ageReviews().stream()
                        .filter(review -> review.suspect().equals(suspect.id()))
                        .filter(review -> review.adult())
                        .toList();
        counted.addAll(reviews);
        return !reviews.isEmpty();
    }

    private static boolean worksWithSuspectedChildren(@Nullable AgencyKind kind) {
        return kind == AgencyKind.POLICE
                || kind == AgencyKind.LA_CSC
                || kind == AgencyKind.YOUTH_JUSTICE;
    }
}
