package org.safeguardinghub.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;

class PeriodTest {
    @Test
    void quarters_and_months_in_uk_time() {
        var quarter = Period.parse("2026-Q4").orElseThrow();
        assertThat(quarter.from()).isEqualTo(Instant.parse("2026-09-30T23:00:00Z"));
        assertThat(quarter.until()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(quarter.firstDay()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(quarter.dayAfter()).isEqualTo(LocalDate.of(2027, 1, 1));
        var month = Period.parse("2026-07").orElseThrow();
        assertThat(month.from()).isEqualTo(Instant.parse("2026-06-30T23:00:00Z"));
        assertThat(month.until()).isEqualTo(Instant.parse("2026-07-31T23:00:00Z"));
        assertThat(month.isOver(Instant.parse("2026-08-01T00:00:00Z"))).isTrue();
        assertThat(month.isOver(Instant.parse("2026-07-31T23:59:59Z"))).isFalse();
        assertThat(Period.lastQuarterBefore(Instant.parse("2026-11-29T12:00:00Z")).text())
                .isEqualTo("2026-Q3");
    }

    /** July and August of which seven are told, and a quarter of eighteen, would leave four. */
    @Test
    void figures_are_of_quarters_alone() {
        assertThat(Period.quarter("2026-Q3")).isEqualTo(Period.parse("2026-Q3")).isPresent();
        assertThat(Period.quarter("2026-09")).isEmpty();
        for (var month : new String[] {"2026-07", "2026-08", "2026-09", "2026-Q3"}) {
            assertThat(Period.parse(month).orElseThrow().quarter().text()).isEqualTo("2026-Q3");
        }
        assertThat(Period.parse("2026-12").orElseThrow().quarter().text()).isEqualTo("2026-Q4");
    }

    @Test
    void no_other_time() {
        for (var other : new String[] {"", "2026", "2026-13", "2026-Q5", "2026-7", "2026-07-01"}) {
            assertThat(Period.parse(other)).isEmpty();
        }
    }
}
