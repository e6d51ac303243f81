package org.safeguardinghub.api.wiring;

import static org.safeguardinghub.api.wiring.SampleWords.CARE;
import static org.safeguardinghub.api.wiring.SampleWords.CHILD;
import static org.safeguardinghub.api.wiring.SampleWords.NOON;
import static org.safeguardinghub.api.wiring.SampleWords.POLICE;
import static org.safeguardinghub.api.wiring.SampleWords.SAME_CHILD;
import static org.safeguardinghub.api.wiring.SampleWords.SCHOOL;
import static org.safeguardinghub.api.wiring.SampleWords.id;
import static org.safeguardinghub.api.wiring.SampleWords.inOrder;
import static org.safeguardinghub.api.wiring.SampleWords.record;
import static org.safeguardinghub.api.wiring.SampleWords.sealed;

import org.safeguardinghub.referral.Agreement;
import org.safeguardinghub.referral.ClosureReason;
import org.safeguardinghub.referral.Decision;
import org.safeguardinghub.referral.EscalationLevel;
import org.safeguardinghub.referral.HelpAsked;
import org.safeguardinghub.referral.LevelOfNeed;
import org.safeguardinghub.referral.ReferralEvent.InformationGiven;
import org.safeguardinghub.referral.ReferralEvent.InformationRequested;
import org.safeguardinghub.referral.ReferralEvent.OutcomeGiven;
import org.safeguardinghub.referral.ReferralEvent.ReferralAcknowledged;
import org.safeguardinghub.referral.ReferralEvent.ReferralClosed;
import org.safeguardinghub.referral.ReferralEvent.ReferralDecided;
import org.safeguardinghub.referral.ReferralEvent.ReferralEscalated;
import org.safeguardinghub.referral.ReferralEvent.ReferralReopened;
import org.safeguardinghub.referral.ReferralEvent.ReferralSent;
import org.safeguardinghub.referral.ReferralState;
import org.safeguardinghub.referral.Route;
import org.safeguardinghub.referral.TransferEvent.ReferralTransferred;
import org.safeguardinghub.referral.TransferEvent.TransferRefused;
import org.safeguardinghub.referral.TransferEvent.TransferRequested;
import org.safeguardinghub.referral.TransferEvent.TransferWithdrawn;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;

import java.util.Map;
import java.util.Set;

/** One of every event of a referral. */
final class ReferralSamples {
    private static final RecordId REFERRAL = record(10);
    private static final AgencyId ELSEWHERE = new AgencyId("southtown-csc");
    private static final Sealed WORDS = sealed(Category.NARR, Category.META);

    static final Map<String, Object> BY_NAME =
            Map.ofEntries(
                    Map.entry(
                            "referral.sent.1",
                            new ReferralSent(
                                    REFERRAL,
                                    SCHOOL,
                                    CARE,
                                    inOrder(CHILD, SAME_CHILD),
                                    Route.EARLY_HELP,
                                    HelpAsked.ASSESSMENT,
                                    inOrder(record(3)),
                                    new Agreement(
                                            inOrder(Agreement.By.CHILD, Agreement.By.PARENT),
                                            record(11)),
                                    true,
                                    WORDS)),
                    Map.entry(
                            "referral.sent.1-least",
                            new ReferralSent(
                                    REFERRAL,
                                    SCHOOL,
                                    POLICE,
                                    Set.of(CHILD),
                                    Route.STATUTORY,
                                    HelpAsked.PROTECTION,
                                    Set.of(),
                                    null,
                                    false,
                                    sealed(Category.META))),
                    Map.entry(
                            "referral.acknowledged.1",
                            new ReferralAcknowledged(
                                    REFERRAL,
                                    SCHOOL,
                                    CARE,
                                    ReferralState.ACKNOWLEDGED,
                                    Sealed.NOTHING)),
                    Map.entry(
                            "referral.information-requested.1",
                            new InformationRequested(REFERRAL, SCHOOL, CARE, CARE, id(12), WORDS)),
                    Map.entry(
                            "referral.information-given.1",
                            new InformationGiven(REFERRAL, SCHOOL, CARE, id(12), WORDS)),
                    Map.entry(
                            "referral.decided.1",
                            new ReferralDecided(
                                    REFERRAL,
                                    SCHOOL,
                                    CARE,
                                    Decision.STRATEGY_DISCUSSION,
                                    LevelOfNeed.ACUTE,
                                    ReferralState.STRATEGY_DISCUSSION,
                                    NOON,
                                    true,
                                    WORDS)),
                    Map.entry(
                            "referral.transfer-requested.1",
                            new TransferRequested(REFERRAL, SCHOOL, CARE, ELSEWHERE, NOON, WORDS)),
                    Map.entry(
                            "referral.transferred.1",
                            new ReferralTransferred(
                                    REFERRAL,
                                    SCHOOL,
                                    ELSEWHERE,
                                    CARE,
                                    inOrder(CHILD, SAME_CHILD),
                                    NOON,
                                    WORDS)),
                    Map.entry(
                            "referral.transfer-refused.1",
                            new TransferRefused(
                                    REFERRAL,
                                    SCHOOL,
                                    CARE,
                                    ELSEWHERE,
                                    ReferralState.S47,
                                    NOON,
                                    WORDS)),
                    Map.entry(
                            "referral.transfer-withdrawn.1",
                            new TransferWithdrawn(
                                    REFERRAL,
                                    SCHOOL,
                                    CARE,
                                    ELSEWHERE,
                                    ReferralState.SCREENED,
                                    NOON,
                                    WORDS)),
                    Map.entry(
                            "referral.outcome-given.1",
                            new OutcomeGiven(REFERRAL, SCHOOL, CARE, true, false, WORDS)),
                    Map.entry(
                            "referral.outcome-given.2",
                            new OutcomeGiven(REFERRAL, SCHOOL, CARE, false, false, WORDS)),
                    Map.entry(
                            "referral.escalated.1",
                            new ReferralEscalated(
                                    REFERRAL,
                                    SCHOOL,
                                    CARE,
                                    SCHOOL,
                                    EscalationLevel.DIRECTOR,
                                    WORDS)),
                    Map.entry(
                            "referral.closed.1",
                            new ReferralClosed(
                                    REFERRAL,
                                    SCHOOL,
                                    CARE,
                                    inOrder(
                                            ClosureReason.CHILD_DECLINED,
                                            ClosureReason.HELP_GOES_ON_ELSEWHERE),
                                    WORDS)),
                    Map.entry(
                            "referral.reopened.1",
                            new ReferralReopened(REFERRAL, SCHOOL, CARE, SCHOOL, WORDS)));

    private ReferralSamples() {}
}
