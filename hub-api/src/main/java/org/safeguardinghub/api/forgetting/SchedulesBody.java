package org.safeguardinghub.api.forgetting;

import org.safeguardinghub.forgetting.RetentionEvent.ScheduleSet;
import org.safeguardinghub.forgetting.RetentionTrigger;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Schedules as they were set, the newest first; of one kind and trigger the latest one holds. */
record SchedulesBody(List<ScheduleBody> items) {
    /**
     * For how long an agency keeps its records of a kind at least.
     *
     * @param controller whose records they are
     * @param recordType the kind of record
     * @param trigger from when the time counts
     * @param from the first day on which it holds
     * @param authority the policy or guidance by which the time was set
     */
    record ScheduleBody(
            RecordId id,
            AgencyId controller,
            RecordType recordType,
            RetentionTrigger trigger,
            int years,
            LocalDate from,
            String authority,
            Instant setAt) {
        static ScheduleBody of(ScheduleSet set) {
            return new ScheduleBody(
                    set.schedule(),
                    set.controller(),
                    set.recordType(),
                    set.trigger(),
                    set.years(),
                    set.from(),
                    set.authority(),
                    set.at());
        }
    }
}
