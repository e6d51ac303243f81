package org.safeguardinghub.chronology.changesahead;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.sharing.Reader;

import java.util.Set;

/**
 * Who would read: a person of an agency in the role that asks for the purpose, and nobody's own
 * name. What is decided about single persons has no part in a preview, so that nobody finds out by
 * asking whom somebody else excluded.
 */
final class Somebody {
    static final String SUB = "preview";

    private Somebody() {}

    static Reader of(AgencyId agency, Purpose purpose) {
        return new Reader(agency, SUB, Set.of(role(purpose)), null);
    }

    private static Role role(Purpose purpose) {
        return switch (purpose) {
            case EMERGENCY, CHILD_PROTECTION, EARLY_HELP_CIN, CARE_TRANSFER, DISRUPTION ->
                    Role.PRACTITIONER;
            case PATTERN -> Role.COORDINATOR;
            case AUDIT -> Role.AUDITOR;
        };
    }
}
