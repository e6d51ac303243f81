package org.safeguardinghub.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Level;

import java.util.ArrayList;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;

/** Cap C9 in the ruling: listed with its value, binding the owner, counting what was released. */
class ReleasedNamesTest {
    private static final int WORLDS = 3_000;

    @Test
    void the_cap_is_listed_at_full_for_every_category_and_decides_nothing() {
        var random = new Random(9);
        for (int i = 0; i < WORLDS; i++) {
            var world = new World(random);
            var ruling = Rulings.rule(world.question, world.facts);
            var value =
                    ruling.rules().stream()
                            .filter(v -> v.rule() == Rule.C9)
                            .findFirst()
                            .orElseThrow();
            assertThat(value.levels())
                    .isEqualTo(Levels.all(world.question.record().categories(), Level.FULL));
            assertThat(value.did()).isNotEqualTo(RuleValue.Did.NOT_FOR_OWNER);
            assertThat(ruling.deciding()).doesNotContainValue(Rule.C9);
        }
    }

    @Test
    void what_is_released_is_what_the_text_says_and_no_more() {
        assertThat(firstBreach((release, agency) -> release.agencies().contains(agency)))
                .isEqualTo(-1);
    }

    @Test
    void control_a_release_that_is_read_for_anybody_is_seen() {
        assertThat(firstBreach((release, agency) -> true)).isNotEqualTo(-1);
    }

    @Test
    void a_release_counts_in_the_ruling_of_whom_it_is_for() {
        var random = new Random(10);
        int counted = 0;
        for (int i = 0; i < WORLDS; i++) {
            var world = new World(random);
            var facts = new ArrayList<Fact>(world.facts);
            var release = world.nameRelease();
            facts.add(release);
            var ruling = Rulings.rule(world.question, facts);
            boolean counts =
                    FactsInForce.inForce(release, world.question) && release.counts(world.question);
            if (ruling.countedInAll() == ruling.counted().size()) {
                assertThat(ruling.counted().contains(release.id())).isEqualTo(counts);
                counted += counts ? 1 : 0;
            }
            assertThat(ruling.levels())
                    .isEqualTo(Rulings.rule(world.question, world.facts).levels());
        }
        assertThat(counted).isPositive();
    }

    /** The text, read plainly. */
    private static int firstBreach(BiPredicate<Fact.NameRelease, AgencyId> isNamed) {
        var random = new Random(11);
        for (int i = 0; i < WORLDS; i++) {
            var world = new World(random);
            var facts = new ArrayList<Fact>(world.facts);
            facts.add(world.nameRelease());
            var question = world.question;
            var expected = new java.util.HashSet<String>();
            for (var fact : facts) {
                if (fact instanceof Fact.NameRelease r
                        && r.position() <= question.position()
                        && !r.validity().from().isAfter(question.at())
                        && r.validity().until().isAfter(question.at())
                        && r.record().equals(question.record().id())
                        && (r.agencies().equals(Set.of())
                                || isNamed.test(r, question.reader().agency()))) {
                    expected.add(
                            r.person() == null ? String.valueOf(r.field()) : r.person().toString());
                }
            }
            if (!Rulings.released(question, facts).equals(expected)) {
                return i;
            }
        }
        return -1;
    }
}
