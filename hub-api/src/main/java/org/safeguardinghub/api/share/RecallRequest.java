package org.safeguardinghub.api.share;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.UUID;

/**
 * The owner takes a share back, and says why. Source: interfaces, section 2.
 *
 * @param reason why it is taken back, in the owner's words
 */
record RecallRequest(@NotNull UUID id, @NotNull @Size(min = 1, max = 2000) String reason) {
    /** Names no reason. */
    @Override
    public String toString() {
        return "RecallRequest " + id;
    }
}
