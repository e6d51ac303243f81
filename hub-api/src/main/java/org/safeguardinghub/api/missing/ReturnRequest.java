package org.safeguardinghub.api.missing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.missing.FoundWhere;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The child is back. Source: domain guide, section 6.
 *
 * @param returnedAt when
 * @param foundWhere in what kind of place
 * @param place which place it was, and with whom
 * @param account what is known of the time between
 */
record ReturnRequest(
        @NotNull UUID id,
        @NotNull OffsetDateTime returnedAt,
        @NotNull FoundWhere foundWhere,
        @Size(max = 2000) @Nullable String place,
        @Size(max = 4000) @Nullable String account) {
    /** Names no content. */
    @Override
    public String toString() {
        return "ReturnRequest " + id;
    }
}
