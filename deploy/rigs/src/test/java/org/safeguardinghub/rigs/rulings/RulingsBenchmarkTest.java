package org.safeguardinghub.rigs.rulings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.shared.Level;

import java.util.ArrayList;
import java.util.List;

class RulingsBenchmarkTest {
    @Test
    void what_is_measured_is_rulings_of_all_twelve_categories_at_every_kind_of_outcome() {
        List<Case> cases = new Cases().all();

        assertThat(cases).allMatch(one -> one.ruling().levels().size() == 12);
        assertThat(cases).noneMatch(one -> one.ruling().isAbsent());
        assertThat(cases.stream().flatMap(one -> one.ruling().levels().values().stream()))
                .contains(Level.values());
    }

    @Test
    void the_crowded_case_has_more_facts_than_a_ruling_keeps() {
        assertThat(new Cases().all().get(1).ruling().countedInAll()).isGreaterThan(16);
    }

    @Test
    void its_figures_are_those_that_are_asked_for() {
        List<Figure> figures = RulingsBenchmark.run(10, new ArrayList<>()::add);

        assertThat(figures)
                .extracting(Figure::name)
                .containsExactly("ruling.median_us", "ruling.p99_us", "ruling.bytes");
        assertThat(figures).allMatch(figure -> figure.value() > 0);
    }
}
