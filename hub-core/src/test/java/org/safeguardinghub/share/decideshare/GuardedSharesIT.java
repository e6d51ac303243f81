package org.safeguardinghub.share.decideshare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeguardinghub.recording.Chance;
import org.safeguardinghub.share.ShareEvent;
import org.safeguardinghub.shared.Outcome;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Law 8 for a share: what it rests on still held at the position at which it was appended. */
class GuardedSharesIT {
    private static final int RACES = 20;

    @ParameterizedTest
    @EnumSource
    void a_change_between_reading_and_appending_makes_it_decide_again(ChangedGround.Kind kind) {
        var ground = new ChangedGround(kind);
        var share = ground.share();
        try (var world = new SharedWorld(true)) {
            world.bus.append(ground.before());
            world.bus.between(() -> world.bus.append(ground.change()));

            assertThat(world.decide(share)).isEqualTo(Outcome.refused(kind.obstacle));
            assertThat(world.bus.attempts()).isEqualTo(2);
            assertThat(world.isBroken(share, ground.change())).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_handler_without_the_guard_is_caught(ChangedGround.Kind kind) {
        var ground = new ChangedGround(kind);
        var share = ground.share();
        try (var world = new SharedWorld(false)) {
            world.bus.append(ground.before());
            world.bus.between(() -> world.bus.append(ground.change()));

            assertThat(isGiven(world.decide(share))).isTrue();
            assertThat(world.isBroken(share, ground.change())).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_changed_before_is_seen_and_what_changes_later_does_not_matter(
            ChangedGround.Kind kind) {
        var ground = new ChangedGround(kind);
        try (var world = new SharedWorld(true)) {
            world.bus.append(ground.before());
            assertThat(isGiven(world.decide(ground.share()))).isTrue();
            world.bus.append(ground.change());
            assertThat(world.decide(ground.share())).isEqualTo(Outcome.refused(kind.obstacle));
        }
    }

    @Test
    void what_takes_no_ground_away_delays_it_and_no_more() {
        var ground = new ChangedGround(ChangedGround.Kind.RECORD_SEALED);
        try (var world = new SharedWorld(true)) {
            world.bus.append(ground.before());
            world.bus.between(() -> world.bus.append(ground.besideIt().toArray()));

            assertThat(isGiven(world.decide(ground.share()))).isTrue();
            assertThat(world.bus.attempts()).isEqualTo(2);
        }
    }

    @Test
    void two_threads_never_leave_a_share_behind_what_takes_its_ground_away() throws Exception {
        try (var world = new SharedWorld(true)) {
            var seen = race(world);
            assertThat(seen.broken).isZero();
            assertThat(seen.given).isPositive();
            assertThat(seen.refused).isPositive();
        }
    }

    @Test
    void two_threads_without_the_guard_do() throws Exception {
        try (var world = new SharedWorld(false)) {
            assertThat(race(world).broken).isPositive();
        }
    }

    private record Seen(int given, int refused, int broken) {}

    /** Every kind of change races a share again and again; neither waits for the other. */
    private static Seen race(SharedWorld world) throws Exception {
        int given = 0;
        int refused = 0;
        int broken = 0;
        var chance = new Chance();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int n = 0; n < RACES * ChangedGround.Kind.values().length; n++) {
                var kinds = ChangedGround.Kind.values();
                var ground = new ChangedGround(kinds[n % kinds.length]);
                var share = ground.share();
                world.bus.append(ground.before());
                world.bus.between(chance::pause);
                var start = new CyclicBarrier(2);
                var changing =
                        threads.submit(
                                () -> {
                                    start.await();
                                    chance.dawdle();
                                    world.bus.append(ground.change());
                                    return true;
                                });
                var deciding =
                        threads.submit(
                                () -> {
                                    start.await();
                                    return isGiven(chance.deciding(() -> world.decide(share)));
                                });
                boolean isGiven = deciding.get();
                assertThat(changing.get()).isTrue();
                given += isGiven ? 1 : 0;
                refused += isGiven ? 0 : 1;
                broken += world.isBroken(share, ground.change()) ? 1 : 0;
            }
        }
        return new Seen(given, refused, broken);
    }

    private static boolean isGiven(Outcome<ShareEvent> outcome) {
        return outcome instanceof Outcome.Accepted<ShareEvent>;
    }
}
