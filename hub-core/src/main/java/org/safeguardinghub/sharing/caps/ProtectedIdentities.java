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

/**
 * C9: who referred it, neighbours, child witnesses and staff are shown by their role. It limits
 * what FULL shows and no level, so it says FULL of every category; what the owner released to the
 * reader's agency counted.
 */
public final class ProtectedIdentities implements Cap {
    @Override
    public Rule rule() {
        return Rule.C9;
    }

    @Override
    public Map<Category, Level> limits(Question question, FactsInForce facts, Counted counted) {
        counted.addAll(facts.releases());
        return Levels.all(question.record().categories(), Level.FULL);
    }

    @Override
    public boolean bindsOwner() {
        return true;
    }
}
