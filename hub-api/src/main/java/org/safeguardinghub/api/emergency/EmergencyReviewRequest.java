package org.safeguardinghub.api.emergency;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.emergency.Verdict;

import java.util.UUID;

/**
 * A holder rules on an emergency access. Source: sharing rules, section 2.
 *
 * @param verdict whether it was justified
 * @param reason why, or why not
 */
record EmergencyReviewRequest(
        @NotNull UUID id,
        @NotNull Verdict verdict,
        @NotNull @Size(min = 1, max = 2000) String reason) {
    /** Names no reason. */
    @Override
    public String toString() {
        return "EmergencyReviewRequest " + id;
    }
}
