package org.safeguardinghub.api.suspension;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.UUID;

/**
 * Somebody who was suspended takes part again. Source: sharing rules, gate G1.
 *
 * @param reason why
 */
record SuspensionEndingRequest(
        @NotNull UUID id, @NotNull @Size(min = 1, max = 2000) String reason) {
    /** Names no reason. */
    @Override
    public String toString() {
        return "SuspensionEndingRequest " + id;
    }
}
