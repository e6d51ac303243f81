package org.safeguardinghub.sharing;

import org.safeguardinghub.sharing.caps.ChildSuspected;
import org.safeguardinghub.sharing.caps.NoConsent;
import org.safeguardinghub.sharing.caps.NoInvolvement;
import org.safeguardinghub.sharing.caps.OwnersRestriction;
import org.safeguardinghub.sharing.caps.PossibleMatch;
import org.safeguardinghub.sharing.caps.UnopenedPattern;
import org.safeguardinghub.sharing.gates.AllowedPurpose;
import org.safeguardinghub.sharing.gates.KnownAgency;
import org.safeguardinghub.sharing.gates.OnePolicy;
import org.safeguardinghub.sharing.grants.Matrix;
import org.safeguardinghub.sharing.grants.Owner;
import org.safeguardinghub.sharing.grants.Shares;

import java.util.Collection;
import java.util.List;

/** The rules that are in use, and the one way to apply them. */
public final class Rulings {
    static final List<Gate> GATES =
            List.of(new KnownAgency(), new AllowedPurpose(), new OnePolicy());

    static final List<Grant> GRANTS = List.of(new Owner(), new Matrix(), new Shares());

    static final List<Cap> CAPS =
            List.of(
                    new NoInvolvement(),
                    new NoConsent(),
                    new OwnersRestriction(),
                    new ChildSuspected(),
                    new PossibleMatch(),
                    new UnopenedPattern());

    private static final RuleBook IN_USE = new RuleBook(GATES, GRANTS, CAPS);

    private Rulings() {}

    /**
     * Rules on one question. The facts may come in any order and may be more than are needed, but
     * none that is needed may be missing: every fact about the reader's agency, the record, its
     * subjects and the subjects joined to them, and every policy version.
     */
    public static Ruling rule(Question question, Collection<? extends Fact> facts) {
        return IN_USE.rule(question, facts);
    }
}
