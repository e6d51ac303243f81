package org.safeguardinghub.api.disruption;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.disruption.MeasureState;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * How far a measure has come. Source: domain guide, SR-23.
 *
 * @param state where it stands from here on
 * @param reason why, or what happened
 * @param at when that was, where it is known
 * @param conditions as they are from here on, where they changed
 */
record MeasureStateRequest(
        @NotNull UUID id,
        @NotNull MeasureState state,
        @NotNull @Size(min = 1, max = 2000) String reason,
        @Nullable OffsetDateTime at,
        @Size(min = 1, max = 4000) @Nullable String conditions) {
    /** Names no content. */
    @Override
    public String toString() {
        return "MeasureStateRequest " + id;
    }
}
