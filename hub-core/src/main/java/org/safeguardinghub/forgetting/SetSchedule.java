package org.safeguardinghub.forgetting;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;

import java.time.LocalDate;

/**
 * Sets for how long an agency keeps records of a kind.
 *
 * @param schedule its id, made by the hub
 * @param from the first day on which it holds; today where nothing is said
 * @param authority by what the time was set
 */
public record SetSchedule(
        RecordId schedule,
        AgencyId by,
        RecordType recordType,
        RetentionTrigger trigger,
        int years,
        @Nullable LocalDate from,
        String authority) {}
