package org.safeguardinghub.referral.takesteps;

import org.safeguardinghub.referral.Decision;
import org.safeguardinghub.referral.ReferralState;
import org.safeguardinghub.shared.AgencyId;

/**
 * Whether a referral is being worked on, offered, taken over or closed, and how far it had come.
 */
sealed interface Standing {
    /** How far it has come by acknowledgement and decisions, whatever else is under way. */
    ReferralState stage();

    record Open(ReferralState stage) implements Standing {}

    /** Still with the agency that offers, which goes on acting until the other accepts. */
    record Offered(Standing before, AgencyId to) implements Standing {
        @Override
        public ReferralState stage() {
            return before.stage();
        }
    }

    /** With a new agency, which has decided nothing yet. */
    record TakenOver(ReferralState stage) implements Standing {}

    record Closed(ReferralState stage) implements Standing {}

    /** What the parties see. */
    default ReferralState state() {
        return switch (this) {
            case Open(var stage) -> stage;
            case Offered _ -> ReferralState.TRANSFER_REQUESTED;
            case TakenOver _ -> ReferralState.TRANSFERRED;
            case Closed _ -> ReferralState.CLOSED;
        };
    }

    /** The same after it came to another stage; an offer stays open meanwhile. */
    default Standing at(ReferralState next) {
        return this instanceof Offered(_, var to)
                ? new Offered(new Open(next), to)
                : new Open(next);
    }

    default Standing after(Decision decision) {
        return at(decision.state());
    }
}
