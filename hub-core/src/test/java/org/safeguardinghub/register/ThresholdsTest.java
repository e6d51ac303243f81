package org.safeguardinghub.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeguardinghub.register.RegisterEvent.ThresholdSet;

import java.time.Instant;
import java.util.List;
import java.util.Set;

class ThresholdsTest {
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
    private static final Thresholds SET =
            new Thresholds(
                    List.of(
                            least("NORTH", 20, JULY),
                            least("NORTH", 10, JUNE),
                            least("SOUTH", 8, JUNE),
                            new ThresholdSet("SOUTH", Threshold.OPENING_DAYS, 7, JUNE, "board")));

    @Test
    void sr37_a_threshold_holds_from_its_date_on_until_the_next_one_begins() {
        assertThat(least(Set.of("NORTH"), JUNE.minusMillis(1))).isEqualTo(5);
        assertThat(least(Set.of("NORTH"), JUNE)).isEqualTo(10);
        assertThat(least(Set.of("NORTH"), JULY.minusMillis(1))).isEqualTo(10);
        assertThat(least(Set.of("NORTH"), JULY)).isEqualTo(20);
        assertThat(least(Set.of("EAST"), JULY)).isEqualTo(5);
    }

    @Test
    void what_is_of_several_areas_is_judged_by_the_strictest() {
        assertThat(least(Set.of("NORTH", "SOUTH", "EAST"), JUNE)).isEqualTo(10);
        assertThat(least(Set.of(), JULY)).isEqualTo(5);
        assertThat(SET.of(Threshold.OPENING_DAYS, Set.of("SOUTH", "NORTH"), JULY)).isEqualTo(7);
        assertThat(SET.of(Threshold.OPENING_DAYS, Set.of("NORTH"), JULY)).isEqualTo(28);
    }

    @Test
    void of_two_from_one_day_on_the_one_that_was_set_last_holds() {
        var corrected = new Thresholds(List.of(least("NORTH", 20, JULY), least("NORTH", 6, JULY)));
        assertThat(corrected.of(Threshold.LEAST_TOLD, Set.of("NORTH"), JULY)).isEqualTo(6);
    }

    /** Whoever could loosen one by combining two areas would have found a way round it. */
    @ParameterizedTest
    @EnumSource
    void nothing_that_may_be_set_is_less_strict_than_what_is_usual(Threshold threshold) {
        int allowed = 0;
        for (int value = -1; value < 200; value++) {
            if (threshold.mayBe(value)) {
                allowed++;
                assertThat(threshold.stricter(value, threshold.usual())).isEqualTo(value);
            }
        }
        assertThat(allowed).isGreaterThan(1);
        assertThat(threshold.mayBe(threshold.usual())).isTrue();
    }

    private static int least(Set<String> areas, Instant at) {
        return SET.of(Threshold.LEAST_TOLD, areas, at);
    }

    private static ThresholdSet least(String area, int value, Instant from) {
        return new ThresholdSet(area, Threshold.LEAST_TOLD, value, from, "board");
    }
}
