package org.safeguardinghub.concern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class AgeThenTest {
    private static final Instant THEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final LocalDate GROWN = LocalDate.parse("1990-05-05");
    private static final LocalDate YOUNG = LocalDate.parse("2010-05-05");

    @ParameterizedTest
    @CsvSource({
        "2008-03-02, 2026-03-02T00:00:00Z, ADULT",
        "2008-03-03, 2026-03-02T23:59:59Z, MAYBE_CHILD",
        // In summer the day begins an hour earlier than in UTC.
        "2008-07-01, 2026-06-30T22:59:59Z, MAYBE_CHILD",
        "2008-07-01, 2026-06-30T23:00:00Z, ADULT",
        // Born on 29 February: 18 on 1 March.
        "2008-02-29, 2026-02-28T12:00:00Z, MAYBE_CHILD",
        "2008-02-29, 2026-03-01T00:00:00Z, ADULT"
    })
    void somebody_is_grown_up_when_the_birthday_begins_in_the_uk(
            LocalDate born, Instant at, AgeThen age) {
        assertThat(AgeThen.of(List.of(born), at)).isEqualTo(age);
    }

    @Test
    void who_was_born_after_it_happened_was_no_adult() {
        assertThat(AgeThen.of(List.of(LocalDate.parse("2026-04-01")), THEN))
                .isEqualTo(AgeThen.MAYBE_CHILD);
    }

    @Test
    void every_birth_date_on_record_must_be_an_adults() {
        assertThat(AgeThen.of(List.of(GROWN, YOUNG), THEN)).isEqualTo(AgeThen.MAYBE_CHILD);
        assertThat(AgeThen.of(List.of(GROWN, GROWN), THEN)).isEqualTo(AgeThen.ADULT);
    }

    @Test
    void without_a_birth_date_or_a_time_nobody_is_surely_an_adult() {
        assertThat(AgeThen.of(List.of(), THEN)).isEqualTo(AgeThen.UNKNOWN);
        assertThat(AgeThen.of(List.of(GROWN), null)).isEqualTo(AgeThen.MAYBE_CHILD);
    }

    @Test
    void what_is_said_together_never_depends_on_the_order() {
        for (var one : AgeThen.values()) {
            for (var other : AgeThen.values()) {
                assertThat(one.and(other)).isEqualTo(other.and(one));
                for (var third : AgeThen.values()) {
                    assertThat(one.and(other).and(third)).isEqualTo(one.and(other.and(third)));
                }
            }
            assertThat(one.and(AgeThen.MAYBE_CHILD)).isEqualTo(AgeThen.MAYBE_CHILD);
            assertThat(one.and(one)).isEqualTo(one);
        }
    }
}
