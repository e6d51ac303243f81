package org.safeguardinghub.api.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Orders, plans and court dates. Category LEGAL; at SUMMARY only the status. Source: agency kinds,
 * section 2, LEGAL.
 *
 * @param summary what the owner says of this category in short; it is shown at SUMMARY
 * @param status the legal status in one line, for example child protection plan; it is shown at
 *     SUMMARY
 * @param orders orders and plans in force, with their dates in words
 * @param courtDates days on which a court sits
 */
public record Legal(
        @Size(max = 2000) @Nullable String summary,
        @Size(max = 200) @Nullable String status,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> orders,
        @Size(max = 50) @Nullable List<@NotNull LocalDate> courtDates) {}
