package org.safeguardinghub.sharing.caps;

import static org.safeguardinghub.shared.Level.EXISTENCE;
import static org.safeguardinghub.shared.Level.NONE;
import static org.safeguardinghub.shared.Level.SUMMARY;
import static org.safeguardinghub.shared.Purpose.AUDIT;
import static org.safeguardinghub.shared.Purpose.PATTERN;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.sharing.Cap;
import org.safeguardinghub.sharing.Counted;
import org.safeguardinghub.sharing.Fact.Involvement;
import org.safeguardinghub.sharing.FactsInForce;
import org.safeguardinghub.sharing.Levels;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Rule;

import java.util.Map;

/**
 * C1: content is for agencies that work with one of the subjects. A reader's own word for it is not
 * enough: the owner recorded or confirmed it, or shared something of this record for this purpose.
 */
public final class NoInvolvement implements Cap {
    @Override
    public Rule rule() {
        return Rule.C1;
    }

    @Override
    public Map<Category, Level> limits(Question question, FactsInForce facts, Counted counted) {
        if (question.isFor(PATTERN) || question.isFor(AUDIT)) {
            return Levels.none();
        }
        var involved = false;
        for (var involvement : facts.involvements()) {
            if (recordedByOwner(involvement, question)
                    || assertedAndConfirmedByOwner(involvement, question)) {
                involved = true;
                counted.add(involvement);
                facts.countLinksTo(involvement.subject(), counted);
            }
        }
        for (var share : facts.shares()) {
            if (share.level().compareTo(SUMMARY) >= 0) {
                involved = true;
                counted.add(share);
                facts.countLinksTo(share.subject(), counted);
            }
        }
        return involved ? Levels.none() : withoutInvolvement(question);
    }

    private static boolean recordedByOwner(Involvement involvement, Question question) {
        return involvement.recordedBy().equals(question.record().owner());
    }

    private static boolean assertedAndConfirmedByOwner(Involvement involvement, Question question) {
        return involvement.recordedBy().equals(question.reader().agency())
                && !question.isFromOwner()
                && involvement.confirmedBy().contains(question.record().owner());
    }

    private static Map<Category, Level> withoutInvolvement(Question question) {
        var levels = Levels.said();
        for (var category : question.record().categories()) {
            levels.put(
                    category,
                    switch (category) {
                        case SEXH, ADDR, INTEL -> NONE;
                        case ID, NARR, HLTH, EDU, PERP, LEGAL, RISK, MISS, META -> EXISTENCE;
                    });
        }
        return levels;
    }
}
