package org.safeguardinghub.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When something is due.
 *
 * @param due the first instant at which it is late
 * @param calendar the version of the calendar that it was worked out by
 */
public record Deadline(Instant due, String calendar) {
    /** All four nations keep one time. */
    private static final ZoneId TIME = ZoneId.of("Europe/London");

    /**
     * Working days count from the day after; the whole of the last one is in time. What starts on a
     * day that is none counts as if it had started on the last working day before.
     */
    public static Deadline of(
            Instant start, TimeLimit limit, Nation nation, BankHolidays holidays) {
        return new Deadline(
                switch (limit.unit()) {
                    case HOURS -> start.plusSeconds(limit.amount() * 3600L);
                    case WORKING_DAYS -> {
                        var day = start.atZone(TIME).toLocalDate();
                        for (int counted = 0; counted < limit.amount(); ) {
                            day = day.plusDays(1);
                            if (isWorking(day, nation, holidays)) {
                                counted++;
                            }
                        }
                        yield day.plusDays(1).atStartOfDay(TIME).toInstant();
                    }
                },
                holidays.version());
    }

    private static boolean isWorking(LocalDate day, Nation nation, BankHolidays holidays) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.includes(nation, day);
    }
}
