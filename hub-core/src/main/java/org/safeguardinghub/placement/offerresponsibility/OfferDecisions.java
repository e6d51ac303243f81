package org.safeguardinghub.placement.offerresponsibility;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.placement.AcceptResponsibility;
import org.safeguardinghub.placement.DeclineResponsibility;
import org.safeguardinghub.placement.PlacementRefusal.Reason;
import org.safeguardinghub.placement.ResponsibilityEvent.BundleOffered;
import org.safeguardinghub.placement.ResponsibilityEvent.HandedOver;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityOffered;
import org.safeguardinghub.placement.WithdrawOffer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Refusal;

import java.time.Instant;

/** What may become of an offer, and by whom. */
final class OfferDecisions {
    private OfferDecisions() {}

    static @Nullable Refusal refusal(
            AcceptResponsibility command, OfferStanding standing, Instant now) {
        return refusal(command.by(), standing.offer().to(), standing, now);
    }

    static @Nullable Refusal refusal(
            DeclineResponsibility command, OfferStanding standing, Instant now) {
        return refusal(command.by(), standing.offer().to(), standing, now);
    }

    static @Nullable Refusal refusal(WithdrawOffer command, OfferStanding standing, Instant now) {
        return refusal(command.by(), standing.offer().from(), standing, now);
    }

    /** One party answers, once, and in time; for everybody else the offer is not there. */
    private static @Nullable Refusal refusal(
            AgencyId by, AgencyId party, OfferStanding standing, Instant now) {
        if (!by.equals(party)) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case OfferStanding.Accepted _ -> Reason.ALREADY_ACCEPTED;
            case OfferStanding.Over _ -> Reason.OFFER_OVER;
            case OfferStanding.Open(_, var bundle) ->
                    isOver(bundle, now) ? Reason.OFFER_OVER : null;
        };
    }

    private static boolean isOver(BundleOffered bundle, Instant now) {
        return bundle.until() != null && !now.isBefore(bundle.until());
    }

    /** What has changed around the child since the offer was made. */
    static @Nullable Refusal refusal(ResponsibilityOffered offer, HandOver handOver) {
        var responsible = handOver.responsible().responsibility().underRecord(offer.subject());
        return offer.from().equals(responsible)
                ? HandOver.refusal(handOver.grounds().known())
                : Reason.MOVED_ON;
    }

    static HandedOver handedOver(BundleOffered bundle, Instant now) {
        return new HandedOver(
                bundle.offer(),
                bundle.subject(),
                bundle.from(),
                bundle.to(),
                bundle.bundle().viewShare(),
                now);
    }
}
