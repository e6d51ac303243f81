package org.safeguardinghub.crossarea;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.shared.AgencyId;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * From everything that all agencies together were told, no number can be worked out that was left
 * out. The attacker is shown to be able to: a total, or numbers made for each asker, give some
 * away.
 */
class DifferencingProperties {
    private static final int WORLDS = 200;

    @Test
    void nothing_that_was_left_out_comes_out_of_all_that_was_told() {
        for (long seed : List.of(1L, 20_261_129L, new SecureRandom().nextLong())) {
            int told = 0;
            int leftOut = 0;
            var random = new Random(seed);
            for (int n = 0; n < WORLDS; n++) {
                var world = new NumbersWorld(random);
                var publications = toldToAll(world, DifferencingProperties::asInUse);
                told += publications.size();
                leftOut += hidden(world).size();
                assertThat(attack(world, publications))
                        .as("world %d of seed %d", n, seed)
                        .isEmpty();
            }
            assertThat(told).as("numbers told").isGreaterThan(WORLDS);
            assertThat(leftOut).as("numbers left out").isGreaterThan(WORLDS);
        }
    }

    @Test
    void what_is_told_is_true_and_as_much_as_its_areas_tell() {
        var random = new Random(3);
        for (int n = 0; n < WORLDS; n++) {
            var world = new NumbersWorld(random);
            for (var asker : world.agencies) {
                for (var line : world.toldTo(asker)) {
                    assertThat(line.number())
                            .isGreaterThanOrEqualTo(world.leastTold(line.cell()))
                            .isEqualTo(world.count(Set.of(line.cell())));
                    assertThat(world.cellsThatTouch(asker)).contains(line.cell());
                }
            }
        }
    }

    @Test
    void control_a_total_gives_away_what_is_left_out() {
        assertThat(recovered(DifferencingProperties::withTotal)).isPositive();
    }

    @Test
    void control_numbers_made_for_each_asker_give_away_what_is_left_out() {
        assertThat(recovered(DifferencingProperties::forTheAsker)).isPositive();
    }

    /** What one of a world's agencies is told. */
    private interface Publisher {
        List<Publication<Cell>> tell(NumbersWorld world, AgencyId asker);
    }

    private static List<Publication<Cell>> asInUse(NumbersWorld world, AgencyId asker) {
        return world.toldTo(asker).stream()
                .map(line -> new Publication<>(Set.of(line.cell()), line.number()))
                .toList();
    }

    private static List<Publication<Cell>> withTotal(NumbersWorld world, AgencyId asker) {
        var told = new ArrayList<>(asInUse(world, asker));
        var all = world.cellsThatTouch(asker);
        told.add(new Publication<>(all, world.count(all)));
        return told;
    }

    /** Each of five or more too, and without a total. */
    private static List<Publication<Cell>> forTheAsker(NumbersWorld world, AgencyId asker) {
        return world.intoAreasOf(asker).stream()
                .map(cells -> new Publication<>(cells, world.count(cells)))
                .filter(one -> one.number() >= 5)
                .toList();
    }

    private static int recovered(Publisher publisher) {
        int recovered = 0;
        var random = new Random(1);
        for (int n = 0; n < WORLDS; n++) {
            var world = new NumbersWorld(random);
            recovered += attack(world, toldToAll(world, publisher)).size();
        }
        return recovered;
    }

    private static List<Publication<Cell>> toldToAll(NumbersWorld world, Publisher publisher) {
        return world.agencies.stream()
                .flatMap(asker -> publisher.tell(world, asker).stream())
                .toList();
    }

    private static Set<Cell> attack(NumbersWorld world, List<Publication<Cell>> told) {
        return DifferencingAttack.on(told, hidden(world), world::leastTold);
    }

    /** The cells whose number nobody may be told. */
    private static Set<Cell> hidden(NumbersWorld world) {
        var hidden = new HashSet<>(world.cells());
        hidden.removeIf(cell -> world.count(Set.of(cell)) >= world.leastTold(cell));
        return hidden;
    }
}
