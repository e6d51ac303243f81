package org.safeguardinghub.api.clock;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.SetLimit;
import org.safeguardinghub.clock.TimeLimit;
import org.safeguardinghub.clock.TimeLimit.Unit;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A partnership's own limit for what its agencies owe. Source: domain guide, SR-37.
 *
 * @param kind what is owed
 * @param amount how many units
 * @param unit what is counted
 * @param from what begins at or after this; now where nothing is said
 * @param approvedBy the body that approved it
 */
record LimitRequest(
        @NotNull UUID id,
        @NotNull ClockKind kind,
        @NotNull @Min(1) @Max(TimeLimit.MOST) Integer amount,
        @NotNull Unit unit,
        @Nullable OffsetDateTime from,
        @NotNull @Size(min = 1, max = 200) String approvedBy) {
    SetLimit toCommand(String area) {
        return new SetLimit(
                area,
                kind,
                new TimeLimit(amount, unit),
                from == null ? null : from.toInstant(),
                approvedBy);
    }
}
