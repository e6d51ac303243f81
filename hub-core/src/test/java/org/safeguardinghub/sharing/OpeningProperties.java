package org.safeguardinghub.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Validity;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** An opening opens the record that it names, to whoever looks for patterns, and nothing else. */
class OpeningProperties {
    private static final int WORLDS = 2_000;
    private static final Validity ALWAYS = Validity.since(Instant.EPOCH);

    @Test
    void to_open_one_record_opens_no_other_and_none_for_another_purpose() {
        for (long seed : List.of(1L, 20_261_129L, new SecureRandom().nextLong())) {
            var random = new Random(seed);
            int others = 0;
            for (int n = 0; n < WORLDS; n++) {
                var world = new World(random);
                var ruling = Rulings.rule(world.question, world.facts);
                assertThat(opened(world, RecordId.random()))
                        .as("world %d of seed %d", n, seed)
                        .isEqualTo(ruling);
                if (!world.question.isFor(Purpose.PATTERN)) {
                    others++;
                    assertThat(opened(world, world.question.record().id()))
                            .as("world %d of seed %d", n, seed)
                            .isEqualTo(ruling);
                }
            }
            assertThat(others).isGreaterThan(WORLDS / 2);
        }
    }

    /** Control: of the record that is asked for it is noticed, by its level or by who is told. */
    @Test
    void control_to_open_the_record_itself_is_noticed() {
        var random = new Random(2);
        int noticed = 0;
        for (int n = 0; n < WORLDS; n++) {
            var world = new World(random);
            var ruling = opened(world, world.question.record().id());
            noticed += ruling.equals(Rulings.rule(world.question, world.facts)) ? 0 : 1;
        }
        assertThat(noticed).isGreaterThan(WORLDS / 100);
    }

    /** By every agency that there is, so that the areas of none are in the way. */
    private static Ruling opened(World world, RecordId record) {
        var facts = new ArrayList<>(world.facts);
        for (var fact : world.facts) {
            if (fact instanceof Fact.AgencyRow row) {
                facts.add(opening(record, row.agency()));
            }
        }
        return Rulings.rule(world.question, facts);
    }

    private static Fact opening(RecordId record, AgencyId coordinator) {
        return new Fact.Opening(UUID.randomUUID(), 1, ALWAYS, record, coordinator);
    }
}
