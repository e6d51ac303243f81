package org.safeguardinghub.register.setthreshold;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.register.LocalRefusal;
import org.safeguardinghub.register.RegisterEvent.ThresholdSet;
import org.safeguardinghub.register.SetThreshold;
import org.safeguardinghub.register.Threshold;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

import java.time.Instant;

class SetThresholdTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void it_holds_from_now_on_where_nothing_else_is_said() {
        assertThat(decide(10, null, true))
                .isEqualTo(
                        Outcome.accepted(
                                new ThresholdSet("NORTH", Threshold.LEAST_TOLD, 10, NOW, "board")));
        assertThat(decide(5, NOW.plusSeconds(1), true)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void what_is_less_strict_than_everywhere_is_refused() {
        assertThat(decide(4, null, true)).isEqualTo(Outcome.refused(LocalRefusal.TOO_LOOSE));
        var longer = new SetThreshold("NORTH", Threshold.OPENING_DAYS, 29, null, "board");
        assertThat(SetThresholdHandler.decide(longer, true, NOW))
                .isEqualTo(Outcome.refused(LocalRefusal.TOO_LOOSE));
    }

    @Test
    void nothing_is_set_in_hindsight_nor_of_an_area_that_is_not_there() {
        assertThat(decide(10, NOW.minusNanos(1), true))
                .isEqualTo(Outcome.refused(LocalRefusal.IN_THE_PAST));
        assertThat(decide(10, null, false)).isEqualTo(Outcome.refused(new Refusal.NotFound()));
    }

    private static Outcome<?> decide(int value, @Nullable Instant from, boolean area) {
        var command = new SetThreshold("NORTH", Threshold.LEAST_TOLD, value, from, "board");
        return SetThresholdHandler.decide(command, area, NOW);
    }
}
