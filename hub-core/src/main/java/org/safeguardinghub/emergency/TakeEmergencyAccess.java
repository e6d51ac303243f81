package org.safeguardinghub.emergency;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

/**
 * A person breaks the glass for one child.
 *
 * @param access the new record's id, made by the hub
 * @param person the {@code sub} of the person; never a system's
 * @param reason what the danger is, sealed, for the holders
 */
public record TakeEmergencyAccess(
        RecordId access, AgencyId agency, String person, SubjectId subject, Content reason) {
    /** Leaves out who it is: that is personal. */
    @Override
    public String toString() {
        return "TakeEmergencyAccess[" + access + "]";
    }
}
