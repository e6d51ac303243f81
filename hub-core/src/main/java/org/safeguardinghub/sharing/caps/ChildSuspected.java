package org.safeguardinghub.sharing.caps;

import static org.safeguardinghub.shared.Category.PERP;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyKind;
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
 * C5: a child who is suspected stays a child. The ages of suspects are sealed content and no
 * derived fact states them yet, so any suspect may be one.
 */
public final class ChildSuspected implements Cap {
    @Override
    public Rule rule() {
        return Rule.C5;
    }

    @Override
    public Map<Category, Level> limits(Question question, FactsInForce facts, Counted counted) {
        return question.record().categories().contains(PERP)
                        && !worksWithSuspectedChildren(facts.readerKind())
                ? Map.of(PERP, Level.SUMMARY)
                : Levels.none();
    }

    private static boolean worksWithSuspectedChildren(@Nullable AgencyKind kind) {
        return kind == AgencyKind.POLICE
                || kind == AgencyKind.LA_CSC
                || kind == AgencyKind.YOUTH_JUSTICE;
    }
}
