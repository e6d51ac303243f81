package org.safeguardinghub.crossarea;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

class QuarterTest {
    @ParameterizedTest
    @CsvSource({
        "2026-Q1, 2026-01-01T00:00:00Z, 2026-03-31T23:00:00Z",
        "2026-Q3, 2026-06-30T23:00:00Z, 2026-09-30T23:00:00Z",
        "2026-Q4, 2026-09-30T23:00:00Z, 2027-01-01T00:00:00Z"
    })
    void it_lasts_from_midnight_to_midnight_in_uk_time(String text, Instant from, Instant until) {
        var quarter = Quarter.parse(text).orElseThrow();
        assertThat(quarter.from()).isEqualTo(from);
        assertThat(quarter.until()).isEqualTo(until);
        assertThat(quarter).hasToString(text);
        assertThat(quarter.isOver(until)).isTrue();
        assertThat(quarter.isOver(until.minusNanos(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01T00:00:00Z, 2026-Q4",
        "2026-12-31T23:59:59Z, 2026-Q3",
        "2026-05-31T12:00:00Z, 2026-Q1",
        "2026-06-30T23:00:00Z, 2026-Q2"
    })
    void the_last_one_is_that_which_was_over_then(Instant at, String text) {
        assertThat(Quarter.lastBefore(at)).hasToString(text);
        assertThat(Quarter.lastBefore(at).isOver(at)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-Q0", "2026-Q5", "26-Q1", "2026-Q1 ", "2026-01"})
    void nothing_else_is_a_quarter(String text) {
        assertThat(Quarter.parse(text)).isEmpty();
    }

    @Test
    void two_quarters_never_overlap() {
        var quarter = new Quarter(2026, 4);
        assertThat(quarter.until()).isEqualTo(new Quarter(2027, 1).from());
    }
}
