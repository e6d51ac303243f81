package org.safeguardinghub.sharing.caps;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.sharing.Cap;
import org.safeguardinghub.sharing.Counted;
import org.safeguardinghub.sharing.FactsInForce;
import org.safeguardinghub.sharing.Levels;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Rule;

import java.util.Map;

/** C7: a graded report stays with the owner's intelligence officers; others get its product. */
public final class RawIntelligence implements Cap {
    @Override
    public Rule rule() {
        return Rule.C7;
    }

    @Override
    public boolean bindsOwner() {
        return true;
    }

    @Override
    public Map<Category, Level> limits(Question question, FactsInForce facts, Counted counted) {
        var isOfficer =
                question.isFromOwner() && question.reader().roles().contains(Role.INTELLIGENCE);
        return question.record().type() == RecordType.INTELLIGENCE && !isOfficer
                ? Levels.all(question.record().categories(), Level.NONE)
                : Levels.none();
    }
}
