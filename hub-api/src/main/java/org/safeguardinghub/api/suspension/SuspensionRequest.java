package org.safeguardinghub.api.suspension;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An agency, or one person of it, takes no part for a time. Source: sharing rules, gate G1.
 *
 * @param person the {@code sub} of the one person; the whole agency where nobody is named
 * @param until the moment at which it ends; open where nothing is said
 * @param reason why
 */
record SuspensionRequest(
        @NotNull UUID id,
        @Size(min = 1, max = 200) @Nullable String person,
        @Nullable OffsetDateTime until,
        @NotNull @Size(min = 1, max = 2000) String reason) {
    /** Names nobody. */
    @Override
    public String toString() {
        return "SuspensionRequest " + id;
    }
}
