package org.safeguardinghub.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.clock.keepclocks.JollydayHolidays;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

class DeadlineTest {
    private static final BankHolidays HOLIDAYS = new JollydayHolidays();
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** The last day that is in time, by nation: Easter, Christmas, New Year, local holidays. */
    @ParameterizedTest
    @CsvSource({
        // a Monday afternoon, and a Friday before an ordinary weekend
        "2026-03-02T15:00, 1, ENGLAND,          2026-03-03",
        "2026-03-06T15:00, 1, ENGLAND,          2026-03-09",
        // what comes in on a Saturday
        "2026-03-07T10:00, 1, ENGLAND,          2026-03-09",
        // Maundy Thursday 2026: Good Friday is 3 April, Easter Monday 6 April
        "2026-04-02T09:00, 1, ENGLAND,          2026-04-07",
        "2026-04-02T09:00, 1, WALES,            2026-04-07",
        "2026-04-02T09:00, 1, NORTHERN_IRELAND, 2026-04-07",
        "2026-04-02T09:00, 1, SCOTLAND,         2026-04-06",
        // 24 December 2026 is a Thursday; Boxing Day falls on a Saturday, so 28 December is off
        "2026-12-24T12:00, 1, ENGLAND,          2026-12-29",
        "2026-12-31T12:00, 1, ENGLAND,          2027-01-04",
        "2026-12-31T12:00, 1, SCOTLAND,         2027-01-05",
        // St Patrick's Day, a Tuesday
        "2026-03-16T12:00, 1, ENGLAND,          2026-03-17",
        "2026-03-16T12:00, 1, NORTHERN_IRELAND, 2026-03-18",
        // 15 and 45 working days over Easter and the bank holidays of May
        "2026-03-30T12:00, 15, ENGLAND,         2026-04-22",
        "2026-03-30T12:00, 45, ENGLAND,         2026-06-05",
    })
    void the_last_working_day_in_time(String start, int days, Nation nation, LocalDate lastInTime) {
        var from = java.time.LocalDateTime.parse(start).atZone(LONDON).toInstant();
        var deadline = Deadline.of(from, TimeLimit.workingDays(days), nation, HOLIDAYS);
        assertThat(deadline.due())
                .isEqualTo(lastInTime.plusDays(1).atStartOfDay(LONDON).toInstant());
    }

    @Test
    void hours_are_hours_whatever_day_it_is_and_whatever_the_time_of_year() {
        var christmas = Instant.parse("2026-12-24T22:00:00Z");
        assertThat(Deadline.of(christmas, TimeLimit.hours(72), Nation.ENGLAND, HOLIDAYS).due())
                .isEqualTo(Instant.parse("2026-12-27T22:00:00Z"));
        var beforeSummerTime = Instant.parse("2026-03-28T22:00:00Z");
        assertThat(
                        Deadline.of(beforeSummerTime, TimeLimit.hours(72), Nation.ENGLAND, HOLIDAYS)
                                .due())
                .isEqualTo(Instant.parse("2026-03-31T22:00:00Z"));
    }

    @Test
    void the_day_is_that_of_the_nation_and_not_of_universal_time() {
        var lateOnSunday = Instant.parse("2026-06-07T23:30:00Z"); // Monday 00:30 in London
        var due =
                Deadline.of(lateOnSunday, TimeLimit.workingDays(1), Nation.ENGLAND, HOLIDAYS).due();
        assertThat(due).isEqualTo(Instant.parse("2026-06-09T23:00:00Z"));
    }

    @Test
    void it_says_by_which_calendar() {
        var deadline = Deadline.of(Instant.EPOCH, TimeLimit.hours(1), Nation.WALES, HOLIDAYS);
        assertThat(deadline.calendar()).matches("jollyday \\d+\\..+");
    }
}
