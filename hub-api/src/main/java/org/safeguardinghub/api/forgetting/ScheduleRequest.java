package org.safeguardinghub.api.forgetting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.forgetting.RetentionTrigger;
import org.safeguardinghub.forgetting.SetSchedule;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;

import java.time.LocalDate;
import java.util.UUID;

/**
 * For how long the sender's agency keeps its records of a kind at least. Source: domain guide,
 * section 8.
 *
 * @param recordType the kind of record
 * @param trigger from when the time counts
 * @param years how many
 * @param from the first day on which it holds; today where nothing is said
 * @param authority the policy or guidance by which the time was set
 */
record ScheduleRequest(
        @NotNull UUID id,
        @NotNull RecordType recordType,
        @NotNull RetentionTrigger trigger,
        @NotNull @Min(1) @Max(150) Integer years,
        @Nullable LocalDate from,
        @NotNull @Size(min = 1, max = 200) String authority) {
    SetSchedule toCommand(AgencyId by) {
        return new SetSchedule(RecordId.random(), by, recordType, trigger, years, from, authority);
    }
}
