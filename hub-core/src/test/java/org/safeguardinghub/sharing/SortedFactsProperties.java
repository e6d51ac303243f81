package org.safeguardinghub.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.authority.SortedFacts;

import java.security.SecureRandom;
import java.util.List;
import java.util.Random;

class SortedFactsProperties {
    private static final int WORLDS = 5_000;

    @Test
    void a_ruling_rests_on_the_facts_around_its_record_as_on_all_of_them() {
        for (long seed : List.of(1L, 20_261_129L, new SecureRandom().nextLong())) {
            var random = new Random(seed);
            for (int i = 0; i < WORLDS; i++) {
                var world = new World(random);
                assertThat(Rulings.rule(world.question, around(world)))
                        .as("world %d of seed %d", i, seed)
                        .isEqualTo(Rulings.rule(world.question, world.facts));
            }
        }
    }

    @Test
    void control_worlds_have_facts_that_are_left_out_and_facts_that_must_not_be() {
        var random = new Random(1);
        int fewer = 0;
        int different = 0;
        for (int i = 0; i < WORLDS; i++) {
            var world = new World(random);
            var around = around(world);
            fewer += around.size() < world.facts.size() ? 1 : 0;
            var withoutLinks = around.stream().filter(f -> !(f instanceof Fact.Link)).toList();
            different +=
                    Rulings.rule(world.question, withoutLinks)
                                    .equals(Rulings.rule(world.question, world.facts))
                            ? 0
                            : 1;
        }
        assertThat(fewer).isPositive();
        assertThat(different).isPositive();
    }

    private static List<Fact> around(World world) {
        return SortedFacts.of(world.facts).around(world.question.record(), world.question.asked());
    }
}
