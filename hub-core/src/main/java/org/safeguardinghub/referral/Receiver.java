package org.safeguardinghub.referral;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Kinds;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;

import java.time.Instant;
import java.util.List;

/** Whom a referral can be sent, or offered, to: somebody must be able to act on it at once. */
public final class Receiver {
    private Receiver() {}

    /**
     * What the agency is; null where it takes no part at this instant, be it that its row of the
     * register is not in force or that it is suspended as a whole: the two look alike (gate G1).
     */
    public static @Nullable AgencyKind kind(Authority authority, AgencyId agency, Instant at) {
        return authority.ask(Kinds.ofNotSuspended(List.of(agency), at)).get(agency);
    }

    /**
     * Whether an agency of this kind can act on a referral. Source: agency kinds, section 1 and the
     * matrix for child protection, in which the others see nothing of a child.
     */
    public static boolean canAct(AgencyKind kind) {
        return switch (kind) {
            case LA_LICENSING, CORONER, OVERSIGHT -> false;
            case LA_CSC,
                    LA_ASC,
                    LA_EARLY_HELP,
                    POLICE,
                    NHS_ACUTE,
                    NHS_GP,
                    NHS_MENTAL_HEALTH,
                    NHS_SEXUAL_HEALTH,
                    NHS_COMMUNITY,
                    ICB,
                    SCHOOL,
                    YOUTH_JUSTICE,
                    PROBATION,
                    HOUSING,
                    VOLUNTARY,
                    PLACEMENT,
                    CAFCASS,
                    IMMIGRATION,
                    NCA ->
                    true;
        };
    }
}
