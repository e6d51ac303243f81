package org.safeguardinghub.api.forgetting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.UUID;

/**
 * The sender does not agree, or takes back what was proposed. Source: domain guide, section 8.
 *
 * @param reason why
 */
record ErasureDecliningRequest(
        @NotNull UUID id, @NotNull @Size(min = 1, max = 2000) String reason) {
    /** Names no reason. */
    @Override
    public String toString() {
        return "ErasureDecliningRequest " + id;
    }
}
