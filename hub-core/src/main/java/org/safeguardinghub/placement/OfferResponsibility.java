package org.safeguardinghub.placement;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.GivesWork;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.viewshare.GiveView;
import org.safeguardinghub.viewshare.ViewShareContradiction;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The responsible authority asks another to take over. It stays responsible until that is accepted.
 *
 * @param offer its id, made by the hub
 * @param bundle what goes over with it
 * @param why what its view says to the other of why it was given
 * @param until when the offer ends by itself; null for when it is answered or taken back
 */
public record OfferResponsibility(
        RecordId offer,
        SubjectId subject,
        AgencyId by,
        AgencyId to,
        Content reason,
        Bundle bundle,
        Content why,
        @Nullable Instant until)
        implements GivesWork {
    @Override
    public List<Named> given() {
        return List.of(Named.agency("/to", to));
    }

    /**
     * What is wrong with it whoever the child is; looked at before anything is looked up.
     *
     * @param kind what the agency asked is; none where it takes no part
     */
    public @Nullable Refusal unsound(@Nullable AgencyKind kind, Instant now) {
        if (to.equals(by)) {
            return PlacementRefusal.Reason.TO_ITSELF;
        }
        if (kind != AgencyKind.LA_CSC) {
            return new PlacementRefusal.NotAnAuthority("/to", kind != null);
        }
        if (until != null && !until.isAfter(now)) {
            return PlacementRefusal.Reason.OVER_BEFORE_IT_IS_MADE;
        }
        return ViewShareContradiction.in(view(now), now);
    }

    /** The view as it would be given at this instant. */
    private GiveView view(Instant now) {
        return new GiveView(
                bundle.viewShare(),
                by,
                subject,
                Set.of(to),
                bundle.purposes(),
                now,
                null,
                bundle.basis(),
                bundle.informed(),
                why);
    }
}
