package org.safeguardinghub.placement;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.GivesWork;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.util.List;

/**
 * The responsible authority asks another to take over. It stays responsible until that is accepted.
 *
 * @param offer its id, made by the hub
 */
public record OfferResponsibility(
        RecordId offer, SubjectId subject, AgencyId by, AgencyId to, Content reason)
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
    public @Nullable PlacementRefusal unsound(@Nullable AgencyKind kind) {
        if (to.equals(by)) {
            return PlacementRefusal.Reason.TO_ITSELF;
        }
        return kind == AgencyKind.LA_CSC
                ? null
                : new PlacementRefusal.NotAnAuthority("/to", kind != null);
    }
}
