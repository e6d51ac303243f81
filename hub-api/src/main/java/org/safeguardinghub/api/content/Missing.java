package org.safeguardinghub.api.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Missing episodes and return interviews. Category MISS. */
public record Missing(
        @Size(max = 2000) @Nullable String summary,
        @Size(max = 50) @Nullable List<@NotNull @Valid Episode> episodes,
        @Nullable Boolean currentlyMissing) {
    /** One time that the person was missing. */
    public record Episode(@Nullable LocalDate date, @Nullable Boolean returnInterview) {}
}
