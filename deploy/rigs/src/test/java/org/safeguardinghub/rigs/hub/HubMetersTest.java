package org.safeguardinghub.rigs.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HubMetersTest {
    private static final HubMeters BEFORE =
            HubMeters.parse(
                    """
                    # TYPE hub_ruling_seconds summary
                    hub_ruling_seconds_count{exit="RECORD"} 10
                    hub_ruling_seconds_sum{exit="RECORD"} 1.0
                    """);
    private static final HubMeters AFTER =
            HubMeters.parse(
                    """
                    hub_ruling_seconds_count{exit="LIST"} 0
                    hub_ruling_seconds_sum{exit="LIST"} 0.0
                    hub_ruling_seconds_count{exit="RECORD"} 30
                    hub_ruling_seconds_sum{exit="RECORD"} 1.1
                    hub_view_lag_events{view="feed"} NaN
                    """);

    @Test
    void a_mean_is_over_the_time_between_two_looks_alone() {
        assertThat(AFTER.since(BEFORE, "hub_ruling_seconds", 1000))
                .hasLineCount(1)
                .contains("exit=\"RECORD\"")
                .containsPattern("20 x +5\\.00");
    }

    @Test
    void what_is_not_there_is_not_a_number() {
        assertThat(AFTER.value("hub_view_lag_events{view=\"audit\"}")).isNaN();
        assertThat(AFTER.value("hub_view_lag_events{view=\"feed\"}")).isNaN();
    }
}
