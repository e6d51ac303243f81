package org.safeguardinghub.rigs.kill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** Three records; the hub had accepted two of them when it died. */
class EvidenceTest {
    private static final Map<String, String> ACKNOWLEDGED = Map.of("r1", "a", "r2", "b");

    private static Evidence evidence(
            Map<String, String> accepted, Map<String, String> unchanged, long kept) {
        return new Evidence(ACKNOWLEDGED, new Published(accepted, unchanged), 3, kept);
    }

    @Test
    void each_kept_once_is_nothing_to_say() {
        var sound = evidence(Map.of("r3", "c"), Map.of("r1", "a", "r2", "b"), 3);

        assertThat(sound.lost()).isZero();
        assertThat(sound.twice()).isZero();
        assertThat(sound.missing()).isZero();
    }

    @Test
    void what_was_accepted_and_is_accepted_again_was_lost() {
        var forgotten = evidence(Map.of("r2", "b", "r3", "c"), Map.of("r1", "a"), 3);

        assertThat(forgotten.lost()).isEqualTo(1);
    }

    @Test
    void what_has_become_something_else_was_lost() {
        var another = evidence(Map.of("r3", "c"), Map.of("r1", "a", "r2", "x"), 3);

        assertThat(another.lost()).isEqualTo(1);
    }

    @Test
    void an_event_too_many_is_one_kept_twice() {
        assertThat(evidence(Map.of("r3", "c"), Map.of("r1", "a", "r2", "b"), 4).twice())
                .isEqualTo(1);
    }

    @Test
    void one_thing_for_two_records_is_one_too_few() {
        assertThat(evidence(Map.of("r3", "b"), Map.of("r1", "a", "r2", "b"), 3).twice())
                .isEqualTo(1);
    }

    @Test
    void what_is_neither_known_nor_accepted_is_missing() {
        assertThat(evidence(Map.of(), Map.of("r1", "a", "r2", "b"), 2).missing()).isEqualTo(2);
    }
}
