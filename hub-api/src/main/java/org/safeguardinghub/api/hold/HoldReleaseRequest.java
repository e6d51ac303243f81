package org.safeguardinghub.api.hold;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.UUID;

/**
 * A hold is over. Source: domain guide, section 8.
 *
 * @param reason why
 */
record HoldReleaseRequest(@NotNull UUID id, @NotNull @Size(min = 1, max = 2000) String reason) {
    /** Names no reason. */
    @Override
    public String toString() {
        return "HoldReleaseRequest " + id;
    }
}
