package org.safeguardinghub.api.subjectaccess;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.subjectaccess.ApproveMarks;
import org.safeguardinghub.subjectaccess.Official;

import java.util.UUID;

/**
 * What would be given is approved as it was read, and nothing else. Source: domain guide, section
 * 8.
 *
 * @param entries the digest that stood in the working list that was read
 */
record SubjectAccessApproval(
        @NotNull UUID id, @NotNull @Pattern(regexp = "[0-9a-f]{64}") String entries) {
    ApproveMarks toCommand(RecordId request, AgencyId agency, Official by, Prepared now) {
        return new ApproveMarks(request, agency, by, entries, now.entries(), now.unread());
    }
}
