package org.safeguardinghub.api.placement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.UUID;

/**
 * The authority that was asked takes over. Source: domain guide, section 9.
 *
 * @param confirmation in writing, and by whom
 */
record ResponsibilityAcceptanceRequest(
        @NotNull UUID id, @NotNull @Size(min = 1, max = 2000) String confirmation) {
    /** Names nobody. */
    @Override
    public String toString() {
        return "ResponsibilityAcceptanceRequest " + id;
    }
}
