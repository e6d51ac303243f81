package org.safeguardinghub.forgetting.reviewrecords;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.forgetting.RetentionEvent.ScheduleSet;
import org.safeguardinghub.forgetting.RetentionTrigger;
import org.safeguardinghub.shared.RecordType;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The schedules of one agency that hold on a day: one for each kind of record and trigger. */
final class Schedules {
    private final Map<RecordType, Map<RetentionTrigger, ScheduleSet>> byType = new HashMap<>();

    private Schedules() {}

    /** Of those that were set, in the order of setting, those that hold. */
    static Schedules on(LocalDate day, Collection<ScheduleSet> set) {
        var schedules = new Schedules();
        for (var one : set) {
            if (!one.from().isAfter(day)) {
                schedules
                        .byType
                        .computeIfAbsent(
                                one.recordType(), _ -> new EnumMap<>(RetentionTrigger.class))
                        .merge(one.trigger(), one, Schedules::later);
            }
        }
        return schedules;
    }

    /** What holds from a later day on takes the other's place; of one day, what was set later. */
    private static ScheduleSet later(ScheduleSet earlier, ScheduleSet next) {
        return next.from().isBefore(earlier.from()) ? earlier : next;
    }

    Set<RecordType> types() {
        return new TreeSet<>(byType.keySet());
    }

    /** Whether records of this kind are kept from the birth of whom they are about. */
    boolean countFromBirth(RecordType type) {
        return byType.getOrDefault(type, Map.of()).containsKey(RetentionTrigger.BIRTH);
    }

    /**
     * The first day on which a record need not be kept: the longest of what applies counts. None
     * where nothing applies, and none while the hub does not know from when one of them counts.
     */
    @Nullable LocalDate until(Retained record) {
        LocalDate latest = null;
        for (var one : byType.getOrDefault(record.type(), Map.of()).values()) {
            var counted = record.day(one.trigger());
            if (counted == null) {
                return null;
            }
            var until = counted.plusYears(one.years());
            latest = latest == null || until.isAfter(latest) ? until : latest;
        }
        return latest;
    }
}
