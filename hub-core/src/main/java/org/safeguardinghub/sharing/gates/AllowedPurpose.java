package org.safeguardinghub.sharing.gates;

import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.sharing.Counted;
import org.safeguardinghub.sharing.FactsInForce;
import org.safeguardinghub.sharing.Gate;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Rule;

/**
 * G2: no answer without a purpose that one of the reader's roles may ask for. EMERGENCY also needs
 * a grant for the person, and no grant can be recorded yet. Whether the token lists the purpose is
 * checked where the token is.
 */
public final class AllowedPurpose implements Gate {
    @Override
    public Rule rule() {
        return Rule.G2;
    }

    @Override
    public boolean closes(Question question, FactsInForce facts, Counted counted) {
        var purpose = question.purpose();
        return purpose == null
                || purpose == Purpose.EMERGENCY
                || question.reader().roles().stream().noneMatch(role -> role.mayAskFor(purpose));
    }
}
