package org.safeguardinghub.sharing;

import org.safeguardinghub.sharing.Fact.NameRelease;
import org.safeguardinghub.sharing.caps.ChildSuspected;
import org.safeguardinghub.sharing.caps.DeclaredConflict;
import org.safeguardinghub.sharing.caps.HandlingConditions;
import org.safeguardinghub.sharing.caps.NoConsent;
import org.safeguardinghub.sharing.caps.NoInvolvement;
import org.safeguardinghub.sharing.caps.OwnersRestriction;
import org.safeguardinghub.sharing.caps.PossibleMatch;
import org.safeguardinghub.sharing.caps.ProtectedIdentities;
import org.safeguardinghub.sharing.caps.RawIntelligence;
import org.safeguardinghub.sharing.caps.UnopenedPattern;
import org.safeguardinghub.sharing.gates.AllowedPurpose;
import org.safeguardinghub.sharing.gates.ExcludedPerson;
import org.safeguardinghub.sharing.gates.KnownAgency;
import org.safeguardinghub.sharing.gates.OnePolicy;
import org.safeguardinghub.sharing.gates.SealedAway;
import org.safeguardinghub.sharing.gates.WithdrawnRecord;
import org.safeguardinghub.sharing.grants.Agreements;
import org.safeguardinghub.sharing.grants.Matrix;
import org.safeguardinghub.sharing.grants.Owner;
import org.safeguardinghub.sharing.grants.Reviews;
import org.safeguardinghub.sharing.grants.Shares;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules that are in use, and the one way to apply them. */
public final class Rulings {
    static final List<Gate> GATES =
            List.of(
                    new KnownAgency(),
                    new AllowedPurpose(),
                    new WithdrawnRecord(),
                    new ExcludedPerson(),
                    new SealedAway(),
                    new OnePolicy());

    static final List<Grant> GRANTS =
            List.of(new Owner(), new Agreements(), new Matrix(), new Shares(), new Reviews());

    static final List<Cap> CAPS =
            List.of(
                    new NoInvolvement(),
                    new NoConsent(),
                    new HandlingConditions(),
                    new OwnersRestriction(),
                    new ChildSuspected(),
                    new DeclaredConflict(),
                    new RawIntelligence(),
                    new PossibleMatch(),
                    new ProtectedIdentities(),
                    new UnopenedPattern());

    private static final RuleBook IN_USE = new RuleBook(GATES, GRANTS, CAPS);

    private Rulings() {}

    /**
     * Rules on one question. The facts may come in any order and may be more than are needed, but
     * none that is needed may be missing:
     *
     * <ul>
     *   <li>every policy version, and every register row and suspension of the reader's agency, or
     *       of the reader or the person acted for;
     *   <li>every version of every sharing agreement, those that have ended too, and the register
     *       rows of the record's owner: where one of these is missing, an agreement that lowers may
     *       not count;
     *   <li>every fact about the record;
     *   <li>every fact about its subjects, the subject asked for, and all that confirmed links join
     *       to these, with the links;
     *   <li>every seal, exclusion and conflict of whoever links join to the record's subjects,
     *       confirmed or not, with the links: where one of these is missing, it does not close;
     *   <li>for PATTERN, the register rows of the coordinators who opened the record: where one of
     *       these is missing, it is not open.
     * </ul>
     */
    public static Ruling rule(Question question, Collection<? extends Fact> facts) {
        return IN_USE.rule(question, facts);
    }

    /**
     * Whose names the owner released to the reader of this question (cap C9), of the facts that it
     * is ruled on with: ids of persons within the record, and names of {@link NamedField}. They
     * open a name only where the category itself is FULL.
     */
    public static Set<String> released(Question question, Collection<? extends Fact> facts) {
        var released = new HashSet<String>();
        for (var fact : facts) {
            if (fact instanceof NameRelease release
                    && FactsInForce.inForce(release, question)
                    && release.counts(question)) {
                released.add(release.named());
            }
        }
        return released;
    }
}
