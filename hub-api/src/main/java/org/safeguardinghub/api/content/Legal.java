package org.safeguardinghub.api.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Orders, plans and court dates. Category LEGAL; at SUMMARY only the status. */
public record Legal(
        @Size(max = 2000) @Nullable String summary,
        @Size(max = 200) @Nullable String status,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> orders,
        @Size(max = 50) @Nullable List<@NotNull LocalDate> courtDates) {}
