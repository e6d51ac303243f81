package org.safeguardinghub.api.intelligence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.intelligence.ReviewOutcome;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The owner looked at a report or a product again. Source: domain guide, section 5.
 *
 * @param outcome whether it still stands
 * @param reviewBy after this it is marked as stale
 * @param reason what the outcome rests on
 */
record IntelligenceReviewRequest(
        @NotNull UUID id,
        @NotNull ReviewOutcome outcome,
        @NotNull OffsetDateTime reviewBy,
        @NotNull @Size(min = 1, max = 2000) String reason) {
    /** Names no reason. */
    @Override
    public String toString() {
        return "IntelligenceReviewRequest " + id;
    }
}
