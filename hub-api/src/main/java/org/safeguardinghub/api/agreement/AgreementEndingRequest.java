package org.safeguardinghub.api.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The sender's agency ends an agreement for all its parties. Source: sharing rules, section 2.
 *
 * @param at the first moment at which it no longer holds; now where nothing is said
 * @param reason why
 */
record AgreementEndingRequest(
        @NotNull UUID id,
        @Nullable OffsetDateTime at,
        @NotNull @Size(min = 1, max = 2000) String reason) {
    /** Names no reason. */
    @Override
    public String toString() {
        return "AgreementEndingRequest " + id;
    }
}
