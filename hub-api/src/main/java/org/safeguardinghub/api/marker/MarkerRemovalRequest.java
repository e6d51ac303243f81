package org.safeguardinghub.api.marker;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.UUID;

/**
 * A marker no longer applies, and why. Source: domain guide, SR-29.
 *
 * @param reason why it is removed
 */
record MarkerRemovalRequest(@NotNull UUID id, @NotNull @Size(min = 1, max = 2000) String reason) {
    /** Names no reason. */
    @Override
    public String toString() {
        return "MarkerRemovalRequest " + id;
    }
}
