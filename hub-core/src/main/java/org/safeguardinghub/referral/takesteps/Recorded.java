package org.safeguardinghub.referral.takesteps;

import org.safeguardinghub.referral.ReferralEvent;
import org.safeguardinghub.referral.ReferralEvent.InformationGiven;
import org.safeguardinghub.referral.ReferralEvent.InformationRequested;
import org.safeguardinghub.referral.ReferralEvent.OutcomeGiven;
import org.safeguardinghub.referral.ReferralEvent.ReferralAcknowledged;
import org.safeguardinghub.referral.ReferralEvent.ReferralClosed;
import org.safeguardinghub.referral.ReferralEvent.ReferralDecided;
import org.safeguardinghub.referral.ReferralEvent.ReferralEscalated;
import org.safeguardinghub.referral.ReferralEvent.ReferralReopened;
import org.safeguardinghub.referral.ReferralState;
import org.safeguardinghub.referral.ReferralStep;
import org.safeguardinghub.referral.ReferralStep.AcceptTransfer;
import org.safeguardinghub.referral.ReferralStep.Acknowledge;
import org.safeguardinghub.referral.ReferralStep.AskForInformation;
import org.safeguardinghub.referral.ReferralStep.Close;
import org.safeguardinghub.referral.ReferralStep.Decide;
import org.safeguardinghub.referral.ReferralStep.Escalate;
import org.safeguardinghub.referral.ReferralStep.GiveInformation;
import org.safeguardinghub.referral.ReferralStep.GiveOutcome;
import org.safeguardinghub.referral.ReferralStep.OfferTransfer;
import org.safeguardinghub.referral.ReferralStep.RefuseTransfer;
import org.safeguardinghub.referral.ReferralStep.Reopen;
import org.safeguardinghub.referral.ReferralStep.WithdrawTransfer;
import org.safeguardinghub.referral.TransferEvent.ReferralTransferred;
import org.safeguardinghub.referral.TransferEvent.TransferRefused;
import org.safeguardinghub.referral.TransferEvent.TransferRequested;
import org.safeguardinghub.referral.TransferEvent.TransferWithdrawn;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Sealed;

import java.time.Instant;
import java.util.Objects;

/** What a step that may be taken comes to. */
final class Recorded {
    private Recorded() {}

    /** The name of the event, under which its content is sealed. */
    static String nameOf(ReferralStep step) {
        Class<? extends ReferralEvent.Step> event =
                switch (step) {
                    case Acknowledge _ -> ReferralAcknowledged.class;
                    case AskForInformation _ -> InformationRequested.class;
                    case GiveInformation _ -> InformationGiven.class;
                    case Decide _ -> ReferralDecided.class;
                    case OfferTransfer _ -> TransferRequested.class;
                    case AcceptTransfer _ -> ReferralTransferred.class;
                    case RefuseTransfer _ -> TransferRefused.class;
                    case WithdrawTransfer _ -> TransferWithdrawn.class;
                    case GiveOutcome _ -> OutcomeGiven.class;
                    case Escalate _ -> ReferralEscalated.class;
                    case Close _ -> ReferralClosed.class;
                    case Reopen _ -> ReferralReopened.class;
                };
        return Objects.requireNonNull(event.getAnnotation(EventName.class)).value();
    }

    static ReferralEvent.Step of(ReferralStep step, Referral known, Sealed content, Instant now) {
        var id = known.id();
        var owner = known.owner();
        var handler = known.handler();
        var escalated = known.escalated() != null;
        return switch (step) {
            case Acknowledge _ -> {
                var state = known.standing().at(ReferralState.ACKNOWLEDGED).state();
                yield new ReferralAcknowledged(id, owner, handler, state, content);
            }
            case AskForInformation ask ->
                    new InformationRequested(id, owner, handler, ask.by(), ask.request(), content);
            case GiveInformation give ->
                    new InformationGiven(id, owner, handler, give.request(), content);
            case Decide decide -> {
                var decision = decide.decision();
                var state = known.standing().after(decision).state();
                yield new ReferralDecided(
                        id,
                        owner,
                        handler,
                        decision,
                        decide.need(),
                        state,
                        known.receivedAt(),
                        escalated,
                        content);
            }
            case OfferTransfer offer ->
                    new TransferRequested(id, owner, handler, offer.to(), now, content);
            case AcceptTransfer accept ->
                    new ReferralTransferred(
                            id, owner, accept.by(), handler, known.subjects(), now, content);
            case RefuseTransfer refuse -> {
                var state = known.beforeOffer().state();
                yield new TransferRefused(id, owner, handler, refuse.by(), state, now, content);
            }
            case WithdrawTransfer _ -> {
                var offered = (Standing.Offered) known.standing();
                var state = offered.before().state();
                yield new TransferWithdrawn(id, owner, handler, offered.to(), state, now, content);
            }
            case GiveOutcome told -> {
                var finished = told.assessmentFinished();
                yield new OutcomeGiven(id, owner, handler, finished, escalated, content);
            }
            case Escalate up ->
                    new ReferralEscalated(id, owner, handler, up.by(), up.level(), content);
            case Close close -> new ReferralClosed(id, owner, handler, close.reasons(), content);
            case Reopen again -> new ReferralReopened(id, owner, handler, again.by(), content);
        };
    }
}
