package org.safeguardinghub.clock.keepclocks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.clock.ClockEvent.LimitSet;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.Nation;
import org.safeguardinghub.clock.TimeLimit;
import org.safeguardinghub.register.RegisterEvent.AreaRegistered;

import java.time.Instant;
import java.util.List;

class LocalityTest {
    private static final String AREA = "S12000033";
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");

    @Test
    void sr37_a_local_limit_holds_for_what_begins_while_it_holds() {
        var where =
                Locality.of(
                        List.of(
                                new AreaRegistered(AREA, "Hilltown", "Scotland", true, null, null),
                                set(ClockKind.ASSESSMENT, 30, JULY),
                                set(ClockKind.ASSESSMENT, 40, JUNE)));

        assertThat(where.nation()).isEqualTo(Nation.SCOTLAND);
        assertThat(where.limit(ClockKind.ASSESSMENT, JUNE.minusMillis(1)))
                .isEqualTo(TimeLimit.workingDays(45));
        assertThat(where.limit(ClockKind.ASSESSMENT, JUNE)).isEqualTo(TimeLimit.workingDays(40));
        assertThat(where.limit(ClockKind.ASSESSMENT, JULY)).isEqualTo(TimeLimit.workingDays(30));
        assertThat(where.limit(ClockKind.ACKNOWLEDGEMENT, JULY))
                .isEqualTo(TimeLimit.workingDays(1));
    }

    @Test
    void of_two_limits_from_one_day_on_the_one_that_was_set_last_holds() {
        var corrected =
                Locality.of(
                        List.of(
                                set(ClockKind.ASSESSMENT, 30, JULY),
                                set(ClockKind.ASSESSMENT, 20, JULY),
                                set(ClockKind.ASSESSMENT, 40, JUNE)));
        assertThat(corrected.limit(ClockKind.ASSESSMENT, JULY))
                .isEqualTo(TimeLimit.workingDays(20));
    }

    private static LimitSet set(ClockKind kind, int days, Instant from) {
        return new LimitSet(AREA, kind, TimeLimit.workingDays(days), from, "the partnership");
    }
}
