package org.safeguardinghub.api.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.UUID;

/**
 * The sender's agency does not agree, or takes back what it proposed. Source: sharing rules,
 * section 2, base.
 *
 * @param reason why
 */
record DecliningRequest(@NotNull UUID id, @NotNull @Size(min = 1, max = 2000) String reason) {
    /** Names no reason. */
    @Override
    public String toString() {
        return "DecliningRequest " + id;
    }
}
