package org.safeguardinghub.shared;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * Working days in England and Wales: no weekend and no bank holiday. Holidays proclaimed for one
 * year only are not among them. Source: domain guide, section 6.
 */
public final class WorkingDays {
    /** Which calendar a deadline was worked out by; it changes when the rules below do. */
    public static final String CALENDAR = "england-and-wales.1";

    private static final ZoneId UK = ZoneId.of("Europe/London");

    private WorkingDays() {}

    /** The first instant after the {@code days}-th working day that follows the day of this one. */
    public static Instant after(Instant begun, int days) {
        var day = LocalDate.ofInstant(begun, UK);
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day.plusDays(1).atStartOfDay(UK).toInstant();
    }

    static boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && !isBankHoliday(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean isBankHoliday(LocalDate day) {
        var year = day.getYear();
        var easter = easterSunday(year);
        var may = LocalDate.of(year, Month.MAY, 1);
        var august = LocalDate.of(year, Month.AUGUST, 1);
        return day.equals(observed(LocalDate.of(year, Month.JANUARY, 1), 0))
                || day.equals(easter.minusDays(2))
                || day.equals(easter.plusDays(1))
                || day.equals(may.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)))
                || day.equals(may.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)))
                || day.equals(august.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)))
                || day.equals(observed(LocalDate.of(year, Month.DECEMBER, 25), 0))
                || day.equals(observed(LocalDate.of(year, Month.DECEMBER, 26), 1));
    }

    /**
     * The next weekday for a holiday at a weekend.
     *
     * @param taken how many weekdays after that weekend the holiday before it has taken, at most
     */
    private static LocalDate observed(LocalDate holiday, int taken) {
        return switch (holiday.getDayOfWeek()) {
            case SATURDAY -> holiday.plusDays(2);
            case SUNDAY -> holiday.plusDays(1 + taken);
            case MONDAY -> holiday.plusDays(taken);
            case TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> holiday;
        };
    }

    /** By the rule of the Gregorian calendar, as a count of moons and Sundays. */
    private static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int corrected = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        int moon =
                corrected - (corrected / 28) * (1 - (29 / (corrected + 1)) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        int sunday = moon - weekday;
        int month = 3 + (sunday + 40) / 44;
        return LocalDate.of(year, month, sunday + 28 - 31 * (month / 4));
    }
}
