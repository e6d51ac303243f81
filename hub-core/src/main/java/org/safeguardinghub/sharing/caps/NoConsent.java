package org.safeguardinghub.sharing.caps;

import static org.safeguardinghub.shared.Category.SEXH;
import static org.safeguardinghub.shared.Level.EXISTENCE;
import static org.safeguardinghub.shared.Level.FULL;
import static org.safeguardinghub.shared.Level.NONE;
import static org.safeguardinghub.shared.Purpose.EARLY_HELP_CIN;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.sharing.AboutSubject;
import org.safeguardinghub.sharing.Cap;
import org.safeguardinghub.sharing.Counted;
import org.safeguardinghub.sharing.FactsInForce;
import org.safeguardinghub.sharing.Levels;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Rule;

import java.util.List;
import java.util.Map;

/**
 * C2: early help rests on agreement, and sexual health on agreement or reasonable cause whatever
 * the purpose, of each subject who is not a suspect. A record about nobody has nobody who agreed.
 */
public final class NoConsent implements Cap {
    @Override
    public Rule rule() {
        return Rule.C2;
    }

    @Override
    public Map<Category, Level> limits(Question question, FactsInForce facts, Counted counted) {
        var levels = Levels.said();
        for (var category : question.record().categories()) {
            if (question.isFor(EARLY_HELP_CIN) || category == SEXH) {
                var level = lowest(category, question, facts, counted);
                if (level != FULL) {
                    levels.put(category, level);
                }
            }
        }
        return levels;
    }

    private static Level lowest(
            Category category, Question question, FactsInForce facts, Counted counted) {
        var asked = whoseAgreementCounts(facts, counted);
        var lowest = asked.isEmpty() ? EXISTENCE : FULL;
        for (var subject : asked) {
            var agreement = new StandingAgreement(subject, category, question, facts, counted);
            lowest = lowest.atMost(level(agreement, question, category));
        }
        return lowest;
    }

    /** A suspect does not decide about what is shared of a child; suspects alone do. */
    private static List<AboutSubject> whoseAgreementCounts(FactsInForce facts, Counted counted) {
        var others = facts.subjects().stream().filter(s -> s.suspicions().isEmpty()).toList();
        if (others.isEmpty()) {
            return facts.subjects();
        }
        facts.subjects().forEach(subject -> counted.addAll(subject.suspicions()));
        return others;
    }

    private static Level level(StandingAgreement agreement, Question question, Category category) {
        if (agreement.isOverridden()) {
            return FULL;
        }
        var level = FULL;
        if (question.isFor(EARLY_HELP_CIN)) {
            level =
                    switch (agreement.standing()) {
                        case GIVEN -> FULL;
                        case NOT_DECIDED -> EXISTENCE;
                        case REFUSED -> NONE;
                    };
        }
        if (category == SEXH
                && agreement.standing() != StandingAgreement.Standing.GIVEN
                && !agreement.hasReasonableCause()) {
            level = level.atMost(EXISTENCE);
        }
        return level;
    }
}
