package org.safeguardinghub.crossarea;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

class WeekTest {
    @ParameterizedTest
    @CsvSource({
        "2026-W01, 2025-12-29T00:00:00Z, 2026-01-05T00:00:00Z",
        "2026-W13, 2026-03-23T00:00:00Z, 2026-03-29T23:00:00Z",
        "2026-W53, 2026-12-28T00:00:00Z, 2027-01-04T00:00:00Z"
    })
    void a_week_is_from_monday_to_sunday_in_uk_time(String text, Instant from, Instant until) {
        var week = Week.parse(text).orElseThrow();
        assertThat(week).hasToString(text);
        assertThat(week.from()).isEqualTo(from);
        assertThat(week.until()).isEqualTo(until);
        assertThat(week.isOver(until)).isTrue();
        assertThat(week.isOver(until.minusNanos(1))).isFalse();
        assertThat(Week.lastBefore(until)).isEqualTo(week);
        assertThat(Week.lastBefore(until.minusNanos(1))).isNotEqualTo(week);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-W53", "2026-W00", "2026-W54", "2026-1", "2026-W1", "W01"})
    void what_is_no_week_is_none(String text) {
        assertThat(Week.parse(text)).isEmpty();
    }
}
