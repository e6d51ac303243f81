package org.safeguardinghub.api.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.UUID;

/**
 * A review is taken back, approved or not. Source: threat model, promise P3.
 *
 * @param reason why; whoever was told of the review can read this
 */
record ReviewWithdrawalRequest(
        @NotNull UUID id, @NotNull @Size(min = 1, max = 2000) String reason) {
    /** Names no reason. */
    @Override
    public String toString() {
        return "ReviewWithdrawalRequest " + id;
    }
}
