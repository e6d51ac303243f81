package org.safeguardinghub.sharing;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.sharing.Fact.AgencyRow;

/** Whom a row of a sharing agreement speaks of. Source: sharing rules, section 2, base. */
public sealed interface Party {
    /**
     * Whether this agency is one of these.
     *
     * @param known its row in the register; null where there is not exactly one in force, and then
     *     the agency is met by its id alone
     */
    boolean includes(AgencyId agency, @Nullable AgencyRow known);

    /** One agency. */
    record One(AgencyId agency) implements Party {
        @Override
        public boolean includes(AgencyId other, @Nullable AgencyRow known) {
            return agency.equals(other);
        }
    }

    /** Every agency of a kind. */
    record OfKind(AgencyKind kind) implements Party {
        @Override
        public boolean includes(AgencyId other, @Nullable AgencyRow known) {
            return known != null && known.kind() == kind;
        }
    }

    /** Every agency of a kind that serves an area, among others or alone. */
    record OfKindIn(AgencyKind kind, String area) implements Party {
        @Override
        public boolean includes(AgencyId other, @Nullable AgencyRow known) {
            return known != null && known.kind() == kind && known.areas().contains(area);
        }
    }
}
