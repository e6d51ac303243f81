package org.safeguardinghub.api.intelligence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Police grade what they were told, which makes a report of it, or a report of their own. Source:
 * domain guide, section 5.
 *
 * @param grading the grade and how the report may be handled
 * @param marking OFFICIAL_SENSITIVE where nothing is said
 * @param report what the report says, or what is to be added to it
 * @param reviewBy after this the report is marked as stale
 */
record GradingRequest(
        @NotNull UUID id,
        @NotNull @Valid GradingBody grading,
        @Nullable GovernmentMarking marking,
        @Size(min = 1, max = 20000) @Nullable String report,
        @Nullable OffsetDateTime reviewBy) {
    /** Says nothing of what it says. */
    @Override
    public String toString() {
        return "GradingRequest " + id;
    }
}
