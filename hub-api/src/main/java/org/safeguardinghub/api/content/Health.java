package org.safeguardinghub.api.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Physical health, disability, injuries. Category HLTH. Source: agency kinds, section 2, HLTH.
 *
 * @param summary what the owner says of this category in short; it is shown at SUMMARY
 * @param registeredPractice the general practice with which the person is registered
 * @param practitioner the name of the doctor or nurse who knows the person
 * @param practiceAddress the address of the practice
 * @param practiceTelephone the telephone of the practice
 * @param conditions illnesses and disabilities that matter for keeping the person safe
 * @param injuries injuries that were seen or reported, with their dates in words
 * @param missedAppointments appointments to which the child was not brought
 * @param emergencyAttendances visits to an emergency department or a walk-in centre
 * @param plans what is open with services, and the plans that go with it
 * @param whatToWatchFor what others must do or look out for; it is shown at SUMMARY
 */
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
    /**
     * An appointment that was not kept.
     *
     * @param date the day of the appointment
     * @param setting where it would have been
     * @param reason why it was not kept, as far as is known
     */
    public record MissedAppointment(
            @Nullable LocalDate date,
            @Size(max = 200) @Nullable String setting,
            @Size(max = 2000) @Nullable String reason) {}

    /**
     * A visit to an emergency department.
     *
     * @param date the day of the visit
     * @param reason why the person came
     */
    public record Attendance(@Nullable LocalDate date, @Size(max = 2000) @Nullable String reason) {}
}
