package org.safeguardinghub.placement.offerresponsibility;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.eventstore.Append;
import org.safeguardinghub.placement.PlacementRefusal;
import org.safeguardinghub.placement.ResponsibilityEvent.BundleOffered;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.viewshare.GiveView;
import org.safeguardinghub.viewshare.GuardedGrounds;
import org.safeguardinghub.viewshare.ViewGrounds;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What accepting an offer rests on, all of one moment: who is responsible for the child, and that
 * the authority which hands over can give its view of the child to the other.
 */
record HandOver(ChildResponsibility.Known responsible, GuardedGrounds grounds) {
    static HandOver read(BundleOffered bundle, Authority authority, Instant now) {
        try (var snapshot = authority.snapshot()) {
            return new HandOver(
                    ChildResponsibility.of(bundle.subject(), snapshot, now),
                    GuardedGrounds.read(view(bundle, NOTHING, now), snapshot, now));
        }
    }

    private static final Content NOTHING = new Content(Map.of());

    /** All of it must still hold when what was decided on it is appended. */
    void guard() {
        Append.under(responsible.guard());
        Append.under(grounds.guard());
    }

    /**
     * The view that goes over, frozen at this instant. The view is of the child by the record under
     * which the authority was responsible.
     */
    static GiveView view(BundleOffered bundle, Content why, Instant now) {
        var given = bundle.bundle();
        return new GiveView(
                given.viewShare(),
                bundle.from(),
                bundle.subject(),
                Set.of(bundle.to()),
                given.purposes(),
                now,
                null,
                given.basis(),
                given.informed(),
                why);
    }

    /**
     * What keeps the view from being given. Who is outside of a seal, or takes no part, is told of
     * no child.
     */
    static @Nullable Refusal refusal(ViewGrounds grounds) {
        if (grounds.recipients() < 1 || grounds.obstacle() != null) {
            return new Refusal.NotFound();
        }
        return grounds.open() && grounds.authority()
                ? null
                : PlacementRefusal.Reason.NOTHING_TO_HAND_OVER;
    }
}
