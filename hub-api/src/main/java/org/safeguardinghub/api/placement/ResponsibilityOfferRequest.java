package org.safeguardinghub.api.placement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.SubjectId;

import java.util.UUID;

/**
 * The responsible authority asks another to take over. Source: domain guide, section 9.
 *
 * @param subject any subject record of the child that this agency may see
 * @param to the authority that is asked
 * @param reason why
 */
record ResponsibilityOfferRequest(
        @NotNull UUID id,
        @NotNull SubjectId subject,
        @NotNull AgencyId to,
        @NotNull @Size(min = 1, max = 2000) String reason) {
    /** Names no reason. */
    @Override
    public String toString() {
        return "ResponsibilityOfferRequest " + id;
    }
}
