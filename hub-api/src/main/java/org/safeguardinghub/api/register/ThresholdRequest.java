package org.safeguardinghub.api.register;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.register.SetThreshold;
import org.safeguardinghub.register.Threshold;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A partnership's own threshold. Source: domain guide, SR-37.
 *
 * @param threshold which number it is
 * @param value as strict as everywhere else, or stricter
 * @param from the first moment at which it holds; now where nothing is said
 * @param approvedBy the body that approved it
 */
record ThresholdRequest(
        @NotNull UUID id,
        @NotNull Threshold threshold,
        @NotNull @Min(1) @Max(1000) Integer value,
        @Nullable OffsetDateTime from,
        @NotNull @Size(min = 1, max = 200) String approvedBy) {
    SetThreshold toCommand(String area) {
        return new SetThreshold(
                area, threshold, value, from == null ? null : from.toInstant(), approvedBy);
    }
}
