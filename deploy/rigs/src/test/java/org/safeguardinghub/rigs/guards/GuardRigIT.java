package org.safeguardinghub.rigs.guards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.rigs.Figure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The rig in short, with its controls. */
@Timeout(300)
class GuardRigIT {
    private static final int RACES = 20_000;

    @TempDir private Path folder;

    @Test
    void every_race_is_decided_as_if_all_had_come_one_after_the_other() throws Exception {
        List<String> said = new ArrayList<>();

        List<Figure> figures =
                GuardRig.run(folder.resolve("guards"), RACES, Duration.ofMinutes(4), said::add);

        assertThat(value(figures, "decided_wrongly")).as("%s", said).isZero();
        assertThat(value(figures, "controls_missed")).as("%s", said).isZero();
        assertThat(value(figures, "races")).isGreaterThanOrEqualTo(RACES);
        assertThat(value(figures, "refused")).isBetween(5.0, 95.0);
        assertThat(value(figures, "duels")).isGreaterThan(RACES / 50.0);
    }

    private static double value(List<Figure> figures, String name) {
        return figures.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
