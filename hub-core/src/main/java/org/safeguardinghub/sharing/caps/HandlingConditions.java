package org.safeguardinghub.sharing.caps;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.sharing.Cap;
import org.safeguardinghub.sharing.Counted;
import org.safeguardinghub.sharing.Fact.Handling;
import org.safeguardinghub.sharing.FactsInForce;
import org.safeguardinghub.sharing.Levels;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Rule;

import java.util.Collections;
import java.util.Map;

/** C3: each handling condition of the record must allow the reader. */
public final class HandlingConditions implements Cap {
    @Override
    public Rule rule() {
        return Rule.C3;
    }

    @Override
    public Map<Category, Level> limits(Question question, FactsInForce facts, Counted counted) {
        var notAllowing =
                facts.conditions().stream().filter(c -> !allows(c, question, facts)).toList();
        counted.addAll(notAllowing);
        return notAllowing.isEmpty()
                ? Levels.none()
                : Levels.all(question.record().categories(), Level.NONE);
    }

    private static boolean allows(Handling condition, Question question, FactsInForce facts) {
        var reader = question.reader();
        if (givesNoList(condition)) {
            return question.isFromOwner();
        }
        var kind = facts.readerKind();
        var purpose = question.purpose();
        return (condition.agencies().isEmpty() || condition.agencies().contains(reader.agency()))
                && (condition.kinds().isEmpty()
                        || (kind != null && condition.kinds().contains(kind)))
                && (condition.roles().isEmpty()
                        || !Collections.disjoint(condition.roles(), reader.roles()))
                && (condition.purposes().isEmpty()
                        || (purpose != null && condition.purposes().contains(purpose)));
    }

    private static boolean givesNoList(Handling condition) {
        return condition.agencies().isEmpty()
                && condition.kinds().isEmpty()
                && condition.roles().isEmpty()
                && condition.purposes().isEmpty();
    }
}
