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

    /** Since when its owner is to be asked; null where it is not, or is asked. */
    @Nullable LocalDate dueSince(Schedules schedules, LocalDate today) {
        if (asked || erased) {
            return null;
        }
        var due = schedules.until(this);
        if (due != null && keptUntil != null && keptUntil.isAfter(due)) {
            due = keptUntil;
        }
        return due == null || due.isAfter(today) ? null : due;
    }
}
