package org.safeguardinghub.api.restriction;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.UUID;

/**
 * Whoever set a restriction lifts it, and says why. Source: sharing rules, section 2.
 *
 * @param reason why it is no longer needed
 */
record RestrictionEndingRequest(
        @NotNull UUID id, @NotNull @Size(min = 1, max = 2000) String reason) {
    /** Names no reason. */
    @Override
    public String toString() {
        return "RestrictionEndingRequest " + id;
    }
}
