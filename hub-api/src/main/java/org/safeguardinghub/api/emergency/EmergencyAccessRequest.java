package org.safeguardinghub.api.emergency;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.shared.SubjectId;

import java.util.UUID;

/**
 * A person breaks the glass for one child. Source: sharing rules, section 2.
 *
 * @param subject any agency's record of the child that this person may at least know of
 * @param reason what the danger is
 */
record EmergencyAccessRequest(
        @NotNull UUID id,
        @NotNull SubjectId subject,
        @NotNull @Size(min = 1, max = 2000) String reason) {
    /** Names no reason. */
    @Override
    public String toString() {
        return "EmergencyAccessRequest " + id;
    }
}
