package org.safeguardinghub.api.intelligence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Police change the grade of a report of their own. The earlier grade stays where it was said.
 * Source: domain guide, section 5.
 *
 * @param grading the new grade and how the report may be handled from here on
 * @param marking OFFICIAL_SENSITIVE where nothing is said
 * @param reason why the grade changes
 * @param reviewBy after this the report is marked as stale
 */
record RegradingRequest(
        @NotNull UUID id,
        @NotNull @Valid GradingBody grading,
        @Nullable GovernmentMarking marking,
        @NotNull @Size(min = 1, max = 2000) String reason,
        @Nullable OffsetDateTime reviewBy) {
    /** Names no reason. */
    @Override
    public String toString() {
        return "RegradingRequest " + id;
    }
}
