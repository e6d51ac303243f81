package org.safeguardinghub.agreement;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.sharing.Party;

/**
 * Whom one side of a row speaks of: one agency, a kind, or a kind serving an area. Source: sharing
 * rules, section 2, base.
 *
 * @param agency the one agency; then nothing else is given
 * @param area with a kind alone
 */
public record PartyOf(@Nullable AgencyId agency, @Nullable AgencyKind kind, @Nullable String area) {

    /** Whether it says one thing: exactly an agency, or a kind with or without an area. */
    boolean isClear() {
        return agency == null ? kind != null : kind == null && area == null;
    }

    /** Among the parties of an agreement, whether this one is meant. */
    boolean includes(Signatory signatory) {
        if (agency != null) {
            return agency.equals(signatory.agency());
        }
        return kind == signatory.kind() && (area == null || signatory.areas().contains(area));
    }

    Party inRules() {
        if (agency != null) {
            return new Party.One(agency);
        }
        if (kind == null) {
            throw new IllegalStateException("a side of a row names neither agency nor kind");
        }
        return area == null ? new Party.OfKind(kind) : new Party.OfKindIn(kind, area);
    }
}
