package org.safeguardinghub.api.referral;

import org.safeguardinghub.api.command.Registered;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.referral.Receiver;
import org.safeguardinghub.referral.ReferralStep;
import org.safeguardinghub.referral.ReferralStep.OfferTransfer;
import org.springframework.stereotype.Component;

import java.time.Clock;

/**
 * Looks at what a step says before the referral is looked up: a wrong request is answered alike for
 * every id. The decision checks the same again.
 */
@Component
class SoundStep {
    private final Authority authority;
    private final Clock clock;

    SoundStep(Authority authority, Clock clock) {
        this.authority = authority;
        this.clock = clock;
    }

    void check(ReferralStep step) {
        Registered.refuse(step.wrong());
        if (step instanceof OfferTransfer offer) {
            var kind = Receiver.kind(authority, offer.to(), clock.instant());
            Registered.refuse(offer.unsound(kind));
        }
    }
}
