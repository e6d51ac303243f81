package org.safeguardinghub.api.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Missing episodes and return interviews. Category MISS. Source: agency kinds, section 2, MISS.
 *
 * @param summary what the owner says of this category in short; it is shown at SUMMARY
 * @param episodes times that the person was missing
 * @param currentlyMissing whether the person is missing now; it is shown at SUMMARY
 */
public record Missing(
        @Size(max = 2000) @Nullable String summary,
        @Size(max = 50) @Nullable List<@NotNull @Valid Episode> episodes,
        @Nullable Boolean currentlyMissing) {
    /**
     * One time that the person was missing.
     *
     * @param date the day on which it began
     * @param returnInterview whether somebody spoke with the child after the return
     */
    public record Episode(@Nullable LocalDate date, @Nullable Boolean returnInterview) {}
}
