package org.safeguardinghub.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.SubjectId;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One field of every kind that real requests have. */
record NoteRequest(
        @NotNull UUID id,
        @NotNull @Size(max = 40) String text,
        @Nullable LocalDate day,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime until,
        @Nullable Colour colour,
        @Nullable AgencyId agency,
        @Nullable SubjectId subject,
        @Nullable Integer count,
        @Nullable Boolean flag,
        @Nullable @Size(min = 1, max = 3) List<@NotNull String> words,
        @Nullable @Valid Place place,
        @Nullable List<@Valid Place> places,
        @Nullable Map<Category, Place> content) {
    enum Colour {
        RED,
        BLUE
    }

    record Place(@NotNull @Size(max = 10) String name, @Nullable Integer number) {}

    @AssertTrue(message = "`until` may not be before `from`")
    boolean isPeriodForward() {
        return from == null || until == null || !until.isBefore(from);
    }
}
