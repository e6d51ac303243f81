package org.safeguardinghub.referral.takesteps;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.EscalationLevel;
import org.safeguardinghub.referral.ReferralRefusal.NotNow;
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
import org.safeguardinghub.shared.Refusal;

/**
 * Whether a step may be taken. What is wrong with the command comes first, then whether the sender
 * is a party at all, then whose step it is, then whether the state allows it.
 */
final class Steps {
    private Steps() {}

    static @Nullable Refusal refusal(ReferralStep step, Referral referral) {
        var wrong = step.wrong();
        if (wrong != null) {
            return wrong;
        }
        if (!isParty(step, referral)) {
            return new Refusal.NotFound();
        }
        return switch (step) {
            case Acknowledge _ -> byHandler(step, referral, acknowledging(referral));
            case AskForInformation _ -> asking(step, referral);
            case GiveInformation given -> giving(given, referral);
            case Decide decision -> byHandler(step, referral, deciding(decision, referral));
            case OfferTransfer _ -> byHandler(step, referral, offering(referral));
            case AcceptTransfer _, RefuseTransfer _ ->
                    isOffered(step, referral) ? null : NotNow.NOT_OFFERED;
            case WithdrawTransfer _ -> byHandler(step, referral, takingBack(referral));
            case GiveOutcome _ -> byHandler(step, referral, telling(referral));
            case Escalate up -> escalating(up, referral);
            case Close _ -> byHandler(step, referral, closing(referral));
            case Reopen _ -> isClosed(referral) ? null : NotNow.NOT_CLOSED;
        };
    }

    private static boolean isParty(ReferralStep step, Referral referral) {
        return step.by().equals(referral.owner())
                || step.by().equals(referral.handler())
                || isOffered(step, referral);
    }

    private static boolean isOffered(ReferralStep step, Referral referral) {
        return referral.standing() instanceof Standing.Offered(_, var to) && to.equals(step.by());
    }

    private static boolean isClosed(Referral referral) {
        return referral.standing() instanceof Standing.Closed;
    }

    private static @Nullable Refusal byHandler(
            ReferralStep step, Referral referral, @Nullable Refusal inThisState) {
        return step.by().equals(referral.handler()) ? inThisState : NotNow.HANDLER_ONLY;
    }

    private static @Nullable Refusal acknowledging(Referral referral) {
        if (isClosed(referral)) {
            return NotNow.CLOSED;
        }
        return referral.standing().stage() == ReferralState.RECEIVED
                ? null
                : NotNow.ALREADY_ACKNOWLEDGED;
    }

    /** Who has to act asks, and so may who is asked to take over. */
    private static @Nullable Refusal asking(ReferralStep step, Referral referral) {
        if (!step.by().equals(referral.handler()) && !isOffered(step, referral)) {
            return NotNow.HANDLER_ONLY;
        }
        return isClosed(referral) ? NotNow.CLOSED : null;
    }

    /** What the author knows is welcome whenever it comes. */
    private static @Nullable Refusal giving(GiveInformation given, Referral referral) {
        if (!given.by().equals(referral.owner())) {
            return NotNow.AUTHOR_ONLY;
        }
        var answered = referral.requests().get(given.request());
        if (answered == null) {
            return new Refusal.NotFound();
        }
        return answered ? NotNow.ALREADY_ANSWERED : null;
    }

    /** Rests on the state alone: no agreement or refusal of anybody is looked at (SR-19). */
    private static @Nullable Refusal deciding(Decide decision, Referral referral) {
        if (isClosed(referral)) {
            return NotNow.CLOSED;
        }
        if (referral.standing().stage() == ReferralState.RECEIVED) {
            return NotNow.NOT_ACKNOWLEDGED;
        }
        return NextDecisions.of(referral.standing(), referral.escalated() != null)
                        .contains(decision.decision())
                ? null
                : NotNow.DOES_NOT_FOLLOW;
    }

    private static @Nullable Refusal offering(Referral referral) {
        return switch (referral.standing()) {
            case Standing.Open _, Standing.TakenOver _ -> null;
            case Standing.Offered _ -> NotNow.TRANSFER_PENDING;
            case Standing.Closed _ -> NotNow.CLOSED;
        };
    }

    private static @Nullable Refusal takingBack(Referral referral) {
        return referral.standing() instanceof Standing.Offered ? null : NotNow.NOTHING_OFFERED;
    }

    private static @Nullable Refusal telling(Referral referral) {
        return NextDecisions.isDecided(referral.standing().stage()) ? null : NotNow.NOT_DECIDED;
    }

    private static @Nullable Refusal escalating(Escalate up, Referral referral) {
        if (!up.by().equals(referral.owner()) && !up.by().equals(referral.handler())) {
            return NotNow.HANDLER_ONLY;
        }
        EscalationLevel open = referral.escalated();
        return open == null || up.level().compareTo(open) > 0 ? null : NotNow.ALREADY_ESCALATED;
    }

    /** Nobody is left without an answer: neither who was offered it, nor who disagrees. */
    private static @Nullable Refusal closing(Referral referral) {
        return switch (referral.standing()) {
            case Standing.Closed _ -> NotNow.CLOSED;
            case Standing.Offered _ -> NotNow.TRANSFER_PENDING;
            case Standing.Open _, Standing.TakenOver _ -> {
                if (referral.standing().stage() == ReferralState.RECEIVED) {
                    yield NotNow.NOT_ACKNOWLEDGED;
                }
                yield referral.escalated() == null ? null : NotNow.ESCALATED;
            }
        };
    }
}
