package org.safeguardinghub.shared;

import static org.safeguardinghub.shared.Purpose.AUDIT;
import static org.safeguardinghub.shared.Purpose.EMERGENCY;
import static org.safeguardinghub.shared.Purpose.PATTERN;

/** What the holder of a token does at their agency. Source: interfaces, section 1. */
public enum Role {
    PUBLISHER,
    PRACTITIONER,
    MASH,
    INTELLIGENCE,
    COORDINATOR,
    AUDITOR,
    AGENCY_ADMIN,
    HUB_ADMIN;

    /**
     * Whether this role is a reason to ask for the purpose; the token must list the purpose too.
     */
    public boolean mayAskFor(Purpose purpose) {
        return switch (this) {
            case PUBLISHER -> isCare(purpose);
            case PRACTITIONER, MASH -> isCare(purpose) || purpose == EMERGENCY;
            case INTELLIGENCE -> isCare(purpose) || purpose == EMERGENCY || purpose == PATTERN;
            case COORDINATOR -> purpose == PATTERN;
            case AUDITOR, AGENCY_ADMIN -> purpose == AUDIT;
            case HUB_ADMIN -> false;
        };
    }

    private static boolean isCare(Purpose purpose) {
        return switch (purpose) {
            case CHILD_PROTECTION, EARLY_HELP_CIN, CARE_TRANSFER, DISRUPTION -> true;
            case EMERGENCY, PATTERN, AUDIT -> false;
        };
    }
}
