package org.safeguardinghub.rigs.silence;

import static org.assertj.core.api.Assertions.assertThat;

import org.safeguardinghub.api.Node;

import java.time.Duration;
import java.util.Random;

/** Every question of the rig, in short, on a hub that another trial has started. */
public final class SilenceOnNode {
    /** Far too few to tell how silent the hub is: whether each is answered with the one 404. */
    private static final int PAIRS = 10;

    private static final Duration LATE = Duration.ofMillis(50);

    private SilenceOnNode() {}

    public static void findsWhatIsPlanted(Node hub) throws Exception {
        try (var stopwatch = new Stopwatch(hub, new Random(20), LATE)) {
            for (var question : new Secrets(hub).questions()) {
                var finding = Finding.of(question.name(), stopwatch.rounds(question, PAIRS));
                assertThat(finding.late().t())
                        .as(question.name())
                        .isGreaterThan(Comparison.DIFFERENT);
            }
        }
    }
}
