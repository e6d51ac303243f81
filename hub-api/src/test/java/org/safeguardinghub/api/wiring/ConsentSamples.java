package org.safeguardinghub.api.wiring;

import static org.safeguardinghub.api.wiring.SampleWords.CARE;
import static org.safeguardinghub.api.wiring.SampleWords.CHILD;
import static org.safeguardinghub.api.wiring.SampleWords.NOON;
import static org.safeguardinghub.api.wiring.SampleWords.POLICE;
import static org.safeguardinghub.api.wiring.SampleWords.SCHOOL;
import static org.safeguardinghub.api.wiring.SampleWords.TERM;
import static org.safeguardinghub.api.wiring.SampleWords.inOrder;
import static org.safeguardinghub.api.wiring.SampleWords.record;
import static org.safeguardinghub.api.wiring.SampleWords.sealed;

import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.consent.ConsentEvent.ConsentConfirmed;
import org.safeguardinghub.consent.ConsentEvent.ConsentDecided;
import org.safeguardinghub.consent.ConsentEvent.ConsentWithdrawn;
import org.safeguardinghub.consent.ConsentEvent.OverrideEnded;
import org.safeguardinghub.consent.ConsentEvent.ReasonableCauseEnded;
import org.safeguardinghub.consent.ConsentEvent.ReasonableCauseStated;
import org.safeguardinghub.consent.ConsentKind;
import org.safeguardinghub.consent.ConsentOutcome;
import org.safeguardinghub.consent.Scope;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Validity;

import java.util.Map;

/** What was agreed, withdrawn, confirmed, gone without and stated. */
final class ConsentSamples {
    private static final Scope SOME =
            new Scope(
                    inOrder(POLICE, CARE),
                    inOrder(AgencyKind.NHS_GP),
                    inOrder(Category.ID, Category.EDU),
                    inOrder(Purpose.EARLY_HELP_CIN));

    static final LawfulBasis BASIS =
            new LawfulBasis(
                    LawfulBasis.Regime.GENERAL,
                    LawfulBasis.Article6.PUBLIC_TASK,
                    LawfulBasis.Article9.SAFEGUARDING_OF_CHILDREN,
                    LawfulBasis.Para18Reason.WOULD_PREJUDICE,
                    null,
                    LawfulBasis.Gateway.CA04_11);

    static final Map<String, Object> BY_NAME =
            Map.ofEntries(
                    Map.entry(
                            "consent-decision.recorded.1",
                            new ConsentDecided(
                                    record(20),
                                    SCHOOL,
                                    CHILD,
                                    ConsentKind.AGREEMENT_TO_SHARE,
                                    ConsentOutcome.OVERRIDDEN,
                                    BASIS,
                                    SOME,
                                    TERM,
                                    sealed(Category.NARR, Category.META))),
                    Map.entry(
                            "consent-decision.recorded.1-least",
                            new ConsentDecided(
                                    record(20),
                                    SCHOOL,
                                    CHILD,
                                    ConsentKind.WAS_INFORMED,
                                    ConsentOutcome.NOT_SOUGHT,
                                    null,
                                    Scope.EVERYTHING,
                                    Validity.since(NOON),
                                    Sealed.NOTHING)),
                    Map.entry(
                            "consent-decision.withdrawn.1",
                            new ConsentWithdrawn(
                                    record(20),
                                    SCHOOL,
                                    CHILD,
                                    ConsentKind.AGREEMENT_TO_SHARE,
                                    SOME,
                                    NOON,
                                    sealed(Category.NARR, Category.META))),
                    Map.entry(
                            "consent-decision.override-ended.1",
                            new OverrideEnded(
                                    record(20), SCHOOL, CHILD, NOON, sealed(Category.NARR))),
                    Map.entry(
                            "consent-decision.confirmed.1",
                            new ConsentConfirmed(
                                    record(20),
                                    SCHOOL,
                                    CHILD,
                                    CARE,
                                    inOrder(POLICE, CARE),
                                    SOME,
                                    TERM)),
                    Map.entry(
                            "reasonable-cause.stated.1",
                            new ReasonableCauseStated(
                                    record(21), SCHOOL, CHILD, CARE, TERM, sealed(Category.NARR))),
                    Map.entry(
                            "reasonable-cause.ended.1",
                            new ReasonableCauseEnded(
                                    record(21), SCHOOL, CHILD, CARE, NOON, sealed(Category.NARR))));

    private ConsentSamples() {}
}
