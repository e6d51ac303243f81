package org.safeguardinghub.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;

class WorkingDaysTest {
    /** As proclaimed for England and Wales. */
    @ParameterizedTest
    @CsvSource({
        "2024, 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
        "2025, 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
        "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        "2028, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
        "2021, 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
        "2011, 01-03 04-22 04-25 05-02 05-30 08-29 12-26 12-27"
    })
    void bank_holidays_are_no_working_days_and_other_weekdays_are(int year, String holidays) {
        var off =
                LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(day -> day.getDayOfWeek().getValue() < 6)
                        .filter(day -> !WorkingDays.isWorkingDay(day))
                        .map(day -> day.toString().substring(5))
                        .collect(Collectors.joining(" "));
        assertThat(off).isEqualTo(holidays);
    }

    @ParameterizedTest
    @CsvSource({
        // a Monday, also in its last second; a Friday; before Easter; over Christmas
        "2026-03-02T10:00:00Z, 1, 2026-03-04T00:00:00Z",
        "2026-03-02T23:59:59Z, 1, 2026-03-04T00:00:00Z",
        "2026-03-06T10:00:00Z, 1, 2026-03-10T00:00:00Z",
        "2026-04-02T10:00:00Z, 1, 2026-04-07T23:00:00Z",
        "2026-12-24T10:00:00Z, 5, 2027-01-06T00:00:00Z"
    })
    void the_day_itself_does_not_count_and_the_last_counts_whole(
            Instant begun, int days, Instant due) {
        assertThat(WorkingDays.after(begun, days)).isEqualTo(due);
    }

    @Test
    void a_day_is_a_day_in_the_united_kingdom() {
        // half past midnight on Tuesday, in summer time
        assertThat(WorkingDays.after(Instant.parse("2026-06-01T23:30:00Z"), 1))
                .isEqualTo(Instant.parse("2026-06-03T23:00:00Z"));
    }
}
