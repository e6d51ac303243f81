package org.safeguardinghub.forgetting.reviewrecords;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.forgetting.RetentionTrigger;
import org.safeguardinghub.shared.RecordType;

import java.time.LocalDate;

/**
 * A record as it is looked at when its time may be over.
 *
 * @param closed null while it is open
 * @param born the day on which the youngest person was born; null where that is not known of all
 * @param keptUntil the day on which somebody wanted to look again; null where nobody decided yet
 * @param asked whether its owner is asked already, and has not decided since
 */
record Retained(
        RecordType type,
        LocalDate recorded,
        @Nullable LocalDate closed,
        @Nullable LocalDate born,
        @Nullable LocalDate keptUntil,
        boolean asked,
        boolean erased) {
    @Nullable LocalDate day(RetentionTrigger trigger) {
        return switch (trigger) {
            case RECORDED -> recorded;
            case CLOSURE -> closed;
            case BIRTH -> born;
        };
    }

    /**
     * Whether its owner is to be asked, and is not yet: from the first day of a month on, as the
     * day on which somebody is asked is told to more people than the day of birth that it may count
     * from.
     */
    boolean isDue(Schedules schedules, LocalDate today) {
        var until = schedules.until(this);
        if (asked || erased || until == null) {
            return false;
        }
        return !startOfMonth(until).isAfter(today)
                && (keptUntil == null || !keptUntil.isAfter(today));
    }

    /** The first such day that is not before this one. */
    private static LocalDate startOfMonth(LocalDate day) {
        var first = day.withDayOfMonth(1);
        return first.isBefore(day) ? first.plusMonths(1) : first;
    }
}
