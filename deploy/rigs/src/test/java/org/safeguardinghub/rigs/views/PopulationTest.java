package org.safeguardinghub.rigs.views;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.shared.Sealed;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class PopulationTest {
    private final Population population = Size.QUICK.population();

    private List<Told> told() throws SQLException, InterruptedException {
        var told = new ArrayList<Told>();
        population.tell(told::add);
        return told;
    }

    @Test
    void there_are_as_many_records_as_the_size_says_each_once() throws Exception {
        var told = told();

        assertThat(told).hasSize((int) population.events());
        assertThat(
                        told.stream()
                                .filter(one -> one.record() != null)
                                .map(one -> Objects.requireNonNull(one.record())))
                .hasSize(Size.QUICK.records())
                .doesNotHaveDuplicates();
    }

    @Test
    void it_is_the_same_at_every_run() throws Exception {
        var again = told();

        assertThat(told().stream().map(one -> one.event().apply(Sealed.NOTHING)))
                .containsExactlyElementsOf(
                        again.stream().map(one -> one.event().apply(Sealed.NOTHING)).toList());
    }

    @Test
    void children_with_many_records_have_two_hundred_told_among_the_newest() throws Exception {
        var told = told();
        for (int child = population.firstLong(); child < population.all(); child++) {
            int one = child;
            assertThat(told.stream().filter(t -> t.child() == one && t.record() != null))
                    .hasSize(Population.LONG_RECORDS);
        }
    }

    @Test
    void concerns_know_how_many_follow() throws Exception {
        var left =
                told().stream()
                        .filter(one -> one.child() < population.firstLong())
                        .mapToLong(Told::left)
                        .filter(n -> n < Long.MAX_VALUE)
                        .boxed()
                        .toList();

        assertThat(left.getFirst()).isEqualTo(left.size() - 1);
        assertThat(left.getLast()).isZero();
    }

    @Test
    void every_size_has_whole_areas_of_agencies() {
        assertThat(Size.LARGE.population().partners()).hasSize(1_500).doesNotHaveDuplicates();
        assertThat(Size.QUICK.population().partners())
                .hasSize(150)
                .extracting(Partner::area)
                .areExactly(Partner.KINDS.size(), sameAsFirst());
    }

    private Condition<String> sameAsFirst() {
        String first = population.partners().getFirst().area();
        return new Condition<>(first::equals, "the first area");
    }
}
