package org.safeguardinghub.api.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Physical health, disability, injuries. Category HLTH. */
public record Health(
        @Size(max = 2000) @Nullable String summary,
        @Size(max = 200) @Nullable String registeredPractice,
        @Size(max = 200) @Nullable String practitioner,
        @Size(max = 500) @Nullable String practiceAddress,
        @Size(max = 200) @Nullable String practiceTelephone,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> conditions,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> injuries,
        @Size(max = 50) @Nullable List<@NotNull @Valid MissedAppointment> missedAppointments,
        @Size(max = 50) @Nullable List<@NotNull @Valid Attendance> emergencyAttendances,
        @Size(max = 50) @Nullable List<@NotNull @Valid Plan> plans,
        @Size(max = 2000) @Nullable String whatToWatchFor) {
    /** An appointment that was not kept. */
    public record MissedAppointment(
            @Nullable LocalDate date,
            @Size(max = 200) @Nullable String setting,
            @Size(max = 2000) @Nullable String reason) {}

    /** A visit to an emergency department. */
    public record Attendance(@Nullable LocalDate date, @Size(max = 2000) @Nullable String reason) {}
}
