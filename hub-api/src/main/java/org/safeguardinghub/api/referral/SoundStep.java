package org.safeguardinghub.api.referral;

import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.referral.ReferralRefusal.Wrong;
import org.safeguardinghub.referral.ReferralStep;
import org.safeguardinghub.referral.ReferralStep.OfferTransfer;
import org.safeguardinghub.shared.Tags;
import org.springframework.stereotype.Component;

import java.util.Set;

/**
 * Looks at what a step says before the referral is looked up: a wrong request is answered alike for
 * every id. The decision checks the same again.
 */
@Component
class SoundStep {
    private final FactReader events;

    SoundStep(FactReader events) {
        this.events = events;
    }

    void check(ReferralStep step) {
        var wrong = step.wrong();
        if (wrong != null) {
            throw new RefusalException(wrong);
        }
        if (step instanceof OfferTransfer offer && !isRegistered(offer)) {
            throw new RefusalException(Wrong.TRANSFER_TO_UNKNOWN);
        }
    }

    private boolean isRegistered(OfferTransfer offer) {
        var registered = new Criterion(Tags.of(offer.to()), Set.of("register.agency-registered"));
        return !events.facts(Set.of(registered)).events().isEmpty();
    }
}
