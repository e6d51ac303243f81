package org.safeguardinghub.rigs.laws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.rigs.Figure;

import java.util.ArrayList;
import java.util.List;

/** The rig in short, with its controls. */
class LawsRigTest {
    @Test
    void the_laws_hold_and_every_planted_mistake_is_found() {
        List<String> said = new ArrayList<>();

        List<Figure> figures = LawsRig.run(2_000, System.nanoTime(), said::add);

        assertThat(value(figures, "laws.worlds")).isEqualTo(2_000);
        assertThat(value(figures, "laws.broken")).as("%s", said).isZero();
        assertThat(value(figures, "laws.controls_missed")).as("%s", said).isZero();
        assertThat(said).filteredOn(line -> line.endsWith("holds")).hasSizeGreaterThan(5);
    }

    private static double value(List<Figure> figures, String name) {
        return figures.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
