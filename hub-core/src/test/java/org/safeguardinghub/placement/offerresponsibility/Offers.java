package org.safeguardinghub.placement.offerresponsibility;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.basis.BasisCodes;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.basis.PublishedCodes;
import org.safeguardinghub.eventstore.Guard;
import org.safeguardinghub.placement.AcceptResponsibility;
import org.safeguardinghub.placement.Bundle;
import org.safeguardinghub.placement.DeclineResponsibility;
import org.safeguardinghub.placement.OfferResponsibility;
import org.safeguardinghub.placement.ResponsibilityEvent.BundleOffered;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityOffered;
import org.safeguardinghub.placement.WithdrawOffer;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.viewshare.GuardedGrounds;
import org.safeguardinghub.viewshare.ViewGrounds;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** Invented offers, and what they rest on. */
final class Offers {
    static final BasisCodes CODES = PublishedCodes.ofTheProduct();
    static final SubjectId CHILD = new SubjectId(new UUID(1, 1));

    private static final Content WORDS = new Content(Map.of());
    private static final Guard NOTHING = new Guard(Set.of(), 0);
    private static final LawfulBasis BASIS =
            new LawfulBasis(
                    LawfulBasis.Regime.GENERAL,
                    LawfulBasis.Article6.PUBLIC_TASK,
                    null,
                    null,
                    null,
                    null);

    private Offers() {}

    static OfferResponsibility offer(AgencyId by, AgencyId to, @Nullable Instant until) {
        return offer(by, to, until, Purpose.CHILD_PROTECTION);
    }

    static OfferResponsibility forPurpose(Purpose purpose) {
        return offer(new AgencyId("northtown-csc"), new AgencyId("southtown-csc"), null, purpose);
    }

    private static OfferResponsibility offer(
            AgencyId by, AgencyId to, @Nullable Instant until, Purpose purpose) {
        return new OfferResponsibility(
                RecordId.random(), CHILD, by, to, WORDS, bundle(purpose), WORDS, until);
    }

    private static Bundle bundle(Purpose purpose) {
        return new Bundle(RecordId.random(), Set.of(purpose), BASIS, Informed.LATER);
    }

    static BundleOffered bundled(ResponsibilityOffered offer, @Nullable Instant until) {
        return new BundleOffered(
                offer.offer(),
                offer.subject(),
                offer.from(),
                offer.to(),
                bundle(Purpose.CHILD_PROTECTION),
                until,
                Sealed.NOTHING);
    }

    static HandOver handOver(Map<SubjectId, AgencyId> under, ViewGrounds grounds) {
        return new HandOver(
                new ChildResponsibility.Known(new ChildResponsibility(under), NOTHING),
                new GuardedGrounds(grounds, NOTHING));
    }

    /** The three that there are, each as it is decided on how the offer stands and when. */
    static List<BiFunction<OfferStanding, Instant, @Nullable Refusal>> answers(
            AcceptResponsibility accept, DeclineResponsibility decline, WithdrawOffer withdraw) {
        return List.of(
                (standing, now) -> OfferDecisions.refusal(accept, standing, now),
                (standing, now) -> OfferDecisions.refusal(decline, standing, now),
                (standing, now) -> OfferDecisions.refusal(withdraw, standing, now));
    }
}
