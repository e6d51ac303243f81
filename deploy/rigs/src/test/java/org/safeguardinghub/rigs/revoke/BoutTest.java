package org.safeguardinghub.rigs.revoke;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.api.revocation.Reduction;

import java.util.List;

class BoutTest {
    @Test
    void in_a_million_reads_every_reduction_meets_every_trouble_several_times() {
        var bouts = Bout.bouts(1_000_000);
        for (var reduction : Reduction.values()) {
            for (var trouble : Trouble.values()) {
                assertThat(bouts.stream().filter(new Bout(reduction, trouble)::equals).count())
                        .isGreaterThan(1);
            }
        }
    }

    @Test
    void in_a_short_look_every_reduction_comes_once_and_every_trouble_some_time() {
        var bouts = Bout.bouts(5_000);
        assertThat(bouts).map(Bout::reduction).containsExactly(Reduction.values());
        assertThat(bouts).map(Bout::trouble).contains(Trouble.values());
        assertThat(bouts).map(Bout::trouble).containsOnlyOnce(Trouble.KILLED_NODE);
    }

    @Test
    void no_count_is_too_small_to_race() {
        assertThat(Bout.bouts(1)).hasSameSizeAs(List.of(Reduction.values()));
    }
}
