package org.safeguardinghub.sharing.gates;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.sharing.Counted;
import org.safeguardinghub.sharing.FactsInForce;
import org.safeguardinghub.sharing.Gate;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Reader;
import org.safeguardinghub.sharing.Rule;

/**
 * G2: no answer without a purpose that one of the reader's roles may ask for. EMERGENCY also needs
 * a grant for the person and a subject of the record. Whether the token lists the purpose is
 * checked where the token is.
 */
public final class AllowedPurpose implements Gate {
    @Override
    public Rule rule() {
        return Rule.G2;
    }

    @Override
    public boolean closes(Question question, FactsInForce facts, Counted counted) {
        if (!mayAsk(question.reader(), question.purpose())) {
            return true;
        }
        if (!question.isFor(Purpose.EMERGENCY)) {
            return false;
        }
        for (var grant : facts.grants()) {
            counted.add(grant);
            facts.countLinksTo(grant.subject(), counted);
        }
        return facts.grants().isEmpty();
    }

    private static boolean mayAsk(Reader reader, @Nullable Purpose purpose) {
        return purpose != null && reader.roles().stream().anyMatch(role -> role.mayAskFor(purpose));
    }
}
