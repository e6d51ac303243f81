package org.safeguardinghub.api.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * Attendance, special needs, exclusion. Category EDU. Source: agency kinds, section 2, EDU.
 *
 * @param summary what the owner says of this category in short; it is shown at SUMMARY
 * @param setting the school, college or other place of learning
 * @param settingAddress its address
 * @param settingTelephone its telephone
 * @param onRoll whether the child is on its roll; it is shown at SUMMARY
 * @param attendanceConcern whether attendance is a worry; it is shown at SUMMARY
 * @param attendances attendance by school year
 * @param plans what is open with services, and the plans that go with it
 */
public record Education(
        @Size(max = 2000) @Nullable String summary,
        @Size(max = 200) @Nullable String setting,
        @Size(max = 500) @Nullable String settingAddress,
        @Size(max = 200) @Nullable String settingTelephone,
        @Nullable Boolean onRoll,
        @Nullable Boolean attendanceConcern,
        @Size(max = 50) @Nullable List<@NotNull @Valid Year> attendances,
        @Size(max = 50) @Nullable List<@NotNull @Valid Plan> plans) {
    /**
     * Attendance over one school year; percentages are 0 to 100.
     *
     * @param yearStart the calendar year in which the school year began
     * @param yearEnd the calendar year in which it ended
     * @param attendancePercentage half-day sessions attended, in percent of those possible
     * @param unauthorisedAbsencePercentage half-day sessions missed without leave, in percent of
     *     those possible
     * @param suspensions how many times the child was suspended
     * @param exclusions how many times the child was permanently excluded
     * @param moves how many times the child changed school
     * @param settingAverage the average attendance at the setting, in percent
     */
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
