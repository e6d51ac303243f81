package org.safeguardinghub.emergency;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.SubjectId;

import java.util.Set;

/**
 * A person breaks the glass for one child.
 *
 * @param access the new record's id, made by the hub
 * @param person the {@code sub} of the person; never a system's
 * @param roles the person's; what opens may depend on them
 * @param reason what the danger is, sealed, for the holders
 */
public record TakeEmergencyAccess(
        RecordId access,
        AgencyId agency,
        String person,
        Set<Role> roles,
        SubjectId subject,
        Content reason) {
    /** Leaves out who it is: that is personal. */
    @Override
    public String toString() {
        return "TakeEmergencyAccess[" + access + "]";
    }
}
