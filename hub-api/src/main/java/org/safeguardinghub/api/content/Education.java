package org.safeguardinghub.api.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/** Attendance, special needs, exclusion. Category EDU. */
public record Education(
        @Size(max = 2000) @Nullable String summary,
        @Size(max = 200) @Nullable String setting,
        @Size(max = 500) @Nullable String settingAddress,
        @Size(max = 200) @Nullable String settingTelephone,
        @Nullable Boolean onRoll,
        @Nullable Boolean attendanceConcern,
        @Size(max = 50) @Nullable List<@NotNull @Valid Year> attendances,
        @Size(max = 50) @Nullable List<@NotNull @Valid Plan> plans) {
    /** Attendance over one school year; percentages are 0 to 100. */
    public record Year(
            @Nullable Integer yearStart,
            @Nullable Integer yearEnd,
            @Nullable BigDecimal attendancePercentage,
            @Nullable BigDecimal unauthorisedAbsencePercentage,
            @Nullable Integer suspensions,
            @Nullable Integer exclusions,
            @Nullable Integer moves,
            @Nullable BigDecimal settingAverage) {}
}
