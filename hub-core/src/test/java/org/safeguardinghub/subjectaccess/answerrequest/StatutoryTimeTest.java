package org.safeguardinghub.subjectaccess.answerrequest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.clock.keepclocks.JollydayHolidays;

import java.time.Instant;

/** By when a request has to be answered, counted by hand with a calendar. */
class StatutoryTimeTest {
    private static final JollydayHolidays HOLIDAYS = new JollydayHolidays();

    @ParameterizedTest
    @CsvSource({
        // a Tuesday to a Friday; the clocks go forward in between
        "2026-03-10T09:00:00Z, 2026-03-01T09:00:00Z, 2026-04-10T23:00:00Z",
        // to the last day of a shorter month, a Saturday, so to the Monday after
        "2026-01-31T12:00:00Z, 2026-01-31T12:00:00Z, 2026-03-03T00:00:00Z",
        // to Christmas Day, then Boxing Day on a Saturday, observed on the Monday
        "2026-11-25T12:00:00Z, 2026-11-25T12:00:00Z, 2026-12-30T00:00:00Z",
        // counted from the check of the identity where that was later
        "2026-06-01T12:00:00Z, 2026-06-09T12:00:00Z, 2026-07-09T23:00:00Z",
        // a day begins in the UK
        "2026-06-30T23:30:00Z, 2026-06-30T23:30:00Z, 2026-08-03T23:00:00Z"
    })
    void a_month_ends_with_a_working_day(Instant received, Instant checked, Instant due) {
        assertThat(StatutoryTime.usual(received, checked, HOLIDAYS).due()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01T12:00:00Z, 2026-09-01T23:00:00Z"})
    void two_months_more_are_three_from_the_beginning(Instant received, Instant due) {
        assertThat(StatutoryTime.extended(received, received, HOLIDAYS).due()).isEqualTo(due);
    }
}
