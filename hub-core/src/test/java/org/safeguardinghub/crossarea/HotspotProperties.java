package org.safeguardinghub.crossarea;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.register.RegisterEvent.ThresholdSet;
import org.safeguardinghub.register.Threshold;
import org.safeguardinghub.register.Thresholds;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * From the hotspots that all coordinators together were told, no number can be worked out that was
 * left out. The attacker is given more than was told: the numbers as they are, not rounded. It is
 * shown to be able to: a total of a district, or one number for all areas of an asker, give some
 * away.
 */
class HotspotProperties {
    private static final int WORLDS = 300;
    private static final List<String> CODES = List.of("A", "B", "C");

    /** Who tells how much of which district. Each set of areas has a coordinator, who asks. */
    private static final class World {
        final Map<Spot, Integer> numbers = new HashMap<>();
        final Set<SortedSet<String>> askers = new HashSet<>();

        /** One of the areas tells no number under eight. */
        final SmallNumbers small =
                new SmallNumbers(
                        new Thresholds(
                                List.of(
                                        new ThresholdSet(
                                                CODES.getFirst(),
                                                Threshold.LEAST_TOLD,
                                                8,
                                                Instant.EPOCH,
                                                "The partnership"))),
                        Instant.EPOCH);

        World(Random random) {
            for (int n = 3 + random.nextInt(3); n > 0; n--) {
                SortedSet<String> areas = new TreeSet<>();
                areas.add(CODES.get(random.nextInt(CODES.size())));
                if (random.nextInt(3) == 0) {
                    areas.add(CODES.get(random.nextInt(CODES.size())));
                }
                askers.add(areas);
            }
            for (var areas : askers) {
                for (var district : List.of("M14", "M15")) {
                    numbers.put(new Spot(district, areas), random.nextInt(12));
                }
            }
        }

        int count(Set<Spot> spots) {
            return spots.stream().mapToInt(spot -> numbers.getOrDefault(spot, 0)).sum();
        }

        int leastTold(Spot spot) {
            return small.least(spot.areas());
        }

        Set<Spot> hidden() {
            var hidden = new HashSet<>(numbers.keySet());
            hidden.removeIf(spot -> numbers.getOrDefault(spot, 0) >= leastTold(spot));
            return hidden;
        }
    }

    /** What one of a world's coordinators is told. */
    private interface Publisher {
        List<Publication<Spot>> tell(World world, Set<String> asker);
    }

    @Test
    void no_number_that_was_left_out_comes_out_of_all_that_was_told() {
        for (long seed : List.of(1L, 20_261_129L, new SecureRandom().nextLong())) {
            var random = new Random(seed);
            int told = 0;
            int leftOut = 0;
            for (int n = 0; n < WORLDS; n++) {
                var world = new World(random);
                told += toldToAll(world, HotspotProperties::asInUse).size();
                leftOut += world.hidden().size();
                assertThat(recovered(world, HotspotProperties::asInUse))
                        .as("world %d of seed %d", n, seed)
                        .isEmpty();
            }
            assertThat(told).as("numbers told").isGreaterThan(WORLDS);
            assertThat(leftOut).as("numbers left out").isGreaterThan(WORLDS);
        }
    }

    @Test
    void what_is_told_is_rounded_down_and_of_districts_of_which_the_own_areas_tell_enough() {
        var random = new Random(3);
        for (int n = 0; n < WORLDS; n++) {
            var world = new World(random);
            for (var asker : world.askers) {
                var told = Hotspots.told(world.numbers, asker, world.small);
                for (var one : told) {
                    int number = world.count(Set.of(one.spot()));
                    assertThat(number).isGreaterThanOrEqualTo(world.leastTold(one.spot()));
                    assertThat(one.atLeast()).isBetween(5, number).isGreaterThan(number - 5);
                    assertThat(one.atLeast() % 5).isZero();
                    assertThat(told)
                            .anyMatch(
                                    own ->
                                            own.spot().district().equals(one.spot().district())
                                                    && !Collections.disjoint(
                                                            own.spot().areas(), asker));
                }
            }
        }
    }

    @Test
    void control_a_total_of_a_district_gives_away_what_is_left_out() {
        assertThat(recovered(HotspotProperties::withTotals)).isPositive();
    }

    @Test
    void control_one_number_for_all_areas_of_the_asker_gives_away_what_is_left_out() {
        assertThat(recovered(HotspotProperties::forTheAsker)).isPositive();
    }

    private static List<Publication<Spot>> asInUse(World world, Set<String> asker) {
        return Hotspots.told(world.numbers, asker, world.small).stream()
                .map(one -> new Publication<>(Set.of(one.spot()), world.count(Set.of(one.spot()))))
                .toList();
    }

    private static List<Publication<Spot>> withTotals(World world, Set<String> asker) {
        var told = new ArrayList<>(asInUse(world, asker));
        for (var district : List.of("M14", "M15")) {
            var all = new HashSet<>(world.numbers.keySet());
            all.removeIf(spot -> !spot.district().equals(district));
            told.add(new Publication<>(all, world.count(all)));
        }
        return told;
    }

    private static List<Publication<Spot>> forTheAsker(World world, Set<String> asker) {
        var told = new ArrayList<Publication<Spot>>();
        for (var district : List.of("M14", "M15")) {
            var own = new HashSet<>(world.numbers.keySet());
            own.removeIf(
                    spot ->
                            !spot.district().equals(district)
                                    || Collections.disjoint(spot.areas(), asker));
            if (world.count(own) >= 5) {
                told.add(new Publication<>(own, world.count(own)));
            }
        }
        return told;
    }

    private static int recovered(Publisher publisher) {
        int recovered = 0;
        var random = new Random(1);
        for (int n = 0; n < WORLDS; n++) {
            recovered += recovered(new World(random), publisher).size();
        }
        return recovered;
    }

    private static Set<Spot> recovered(World world, Publisher publisher) {
        return DifferencingAttack.on(toldToAll(world, publisher), world.hidden(), world::leastTold);
    }

    private static List<Publication<Spot>> toldToAll(World world, Publisher publisher) {
        return world.askers.stream()
                .flatMap(asker -> publisher.tell(world, asker).stream())
                .toList();
    }
}
