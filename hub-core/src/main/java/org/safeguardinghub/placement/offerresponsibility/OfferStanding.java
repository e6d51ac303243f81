package org.safeguardinghub.placement.offerresponsibility;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.placement.ResponsibilityEvent;
import org.safeguardinghub.placement.ResponsibilityEvent.BundleOffered;
import org.safeguardinghub.placement.ResponsibilityEvent.ContestMoved;
import org.safeguardinghub.placement.ResponsibilityEvent.HandedOver;
import org.safeguardinghub.placement.ResponsibilityEvent.OfferWithdrawn;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityAccepted;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityDeclined;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityOffered;

/** How an offer stands: it is answered once. */
sealed interface OfferStanding {
    ResponsibilityOffered offer();

    /** To be answered; time may have ended it. */
    record Open(ResponsibilityOffered offer, BundleOffered bundle) implements OfferStanding {}

    record Accepted(ResponsibilityOffered offer) implements OfferStanding {}

    /**
     * Declined or taken back; or stored before there were bundles: nothing goes over with it, so
     * that it is made anew.
     */
    record Over(ResponsibilityOffered offer) implements OfferStanding {}

    /**
     * What became of it by what happened.
     *
     * @param standing null before the first event alone
     */
    static OfferStanding after(@Nullable OfferStanding standing, ResponsibilityEvent event) {
        return switch (event) {
            case ResponsibilityOffered offered -> new Over(offered);
            case BundleOffered bundle -> new Open(requireNonNull(standing).offer(), bundle);
            case HandedOver _, ResponsibilityAccepted _, ContestMoved _ ->
                    new Accepted(requireNonNull(standing).offer());
            case ResponsibilityDeclined _, OfferWithdrawn _ ->
                    new Over(requireNonNull(standing).offer());
        };
    }
}
