package org.safeguardinghub.api.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.concern.CorrectionReason;

/**
 * Why something is said anew. It stands in each category that is corrected or disputed, so that
 * whoever may read the one may read the other.
 *
 * @param reason as a code
 * @param whatWasWrong in the speaker's words
 */
public record Correction(
        @NotNull CorrectionReason reason,
        @NotNull @Size(min = 1, max = 2000) String whatWasWrong) {}
