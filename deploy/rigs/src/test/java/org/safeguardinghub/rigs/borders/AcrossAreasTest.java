package org.safeguardinghub.rigs.borders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.rigs.views.Population;
import org.safeguardinghub.rigs.views.Told;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.subject.LinkEvent.LinkConfirmed;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

class AcrossAreasTest {
    private static final Instant BEGINNING = Instant.parse("2026-06-01T00:00:00Z");

    private final Population population = Sizes.QUICK.population(BEGINNING);
    private final AcrossAreas across = new AcrossAreas(population);

    private List<Told> alone() throws SQLException, InterruptedException {
        var told = new ArrayList<Told>();
        population.tell(told::add);
        return told;
    }

    private List<Told> withMore() throws SQLException, InterruptedException {
        var told = new ArrayList<Told>();
        population.tell(across.beside(told::add));
        return told;
    }

    private List<Told> besides() throws SQLException, InterruptedException {
        var known = new HashSet<>(alone().stream().map(AcrossAreasTest::fact).toList());
        return withMore().stream().filter(one -> !known.contains(fact(one))).toList();
    }

    private static Object fact(Told told) {
        return told.event().apply(Sealed.NOTHING);
    }

    @Test
    void the_population_is_told_as_it_is_and_so_many_links_besides() throws Exception {
        var besides = besides();

        assertThat(besides).hasSize((int) across.events()).isNotEmpty();
        assertThat(withMore()).hasSize((int) (population.events() + across.events()));
        assertThat(alone().getFirst().at()).isEqualTo(BEGINNING);
    }

    @Test
    void each_of_them_joins_children_whose_authorities_are_two() throws Exception {
        assertThat(besides())
                .allSatisfy(
                        told -> {
                            var link = (LinkConfirmed) fact(told);
                            int child = told.child();
                            assertThat(link.one()).isEqualTo(population.subject(child - 1, 0));
                            assertThat(link.other()).isEqualTo(population.subject(child, 0));
                            assertThat(population.around(child).getFirst())
                                    .isNotEqualTo(population.around(child - 1).getFirst());
                        });
    }
}
