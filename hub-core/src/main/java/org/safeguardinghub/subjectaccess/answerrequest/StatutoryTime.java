package org.safeguardinghub.subjectaccess.answerrequest;

import org.safeguardinghub.clock.BankHolidays;
import org.safeguardinghub.clock.Deadline;
import org.safeguardinghub.clock.Nation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Within which time who asked has to be answered: one month from the later of the request and the
 * check of the identity, two more where it is extended. A month ends with the day of the same
 * number, or the last of a shorter month; where that is no working day, with the next that is. The
 * whole of that day is in time. Source: UK GDPR, Articles 12(3) and 12(6), as the Information
 * Commissioner counts; the domain guide names no time.
 */
final class StatutoryTime {
    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final int USUAL = 1;
    private static final int EXTENDED = 3;

    private StatutoryTime() {}

    static Deadline usual(Instant received, Instant checked, BankHolidays holidays) {
        return after(begun(received, checked), USUAL, holidays);
    }

    static Deadline extended(Instant received, Instant checked, BankHolidays holidays) {
        return after(begun(received, checked), EXTENDED, holidays);
    }

    private static Instant begun(Instant received, Instant checked) {
        return checked.isAfter(received) ? checked : received;
    }

    private static Deadline after(Instant begun, int months, BankHolidays holidays) {
        var last = LocalDate.ofInstant(begun, UK).plusMonths(months);
        while (!isWorking(last, holidays)) {
            last = last.plusDays(1);
        }
        return new Deadline(last.plusDays(1).atStartOfDay(UK).toInstant(), holidays.version());
    }

    private static boolean isWorking(LocalDate day, BankHolidays holidays) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.includes(Nation.ENGLAND, day);
    }
}
