package org.safeguardinghub.rigs.silence;

import static org.assertj.core.api.Assertions.assertThat;

import org.safeguardinghub.api.Node;

import java.time.Duration;
import java.util.Random;

/** Every question of the rig, in short, on a hub that another trial has started. */
public final class SilenceOnNode {
    /**
     * Far too few to tell how silent the hub is: whether each is answered with the one 404. The
     * more where other work on the machine hides what is planted.
     */
    private static final int[] PAIRS = {10, 40, 160};

    private static final Duration LATE = Duration.ofMillis(50);

    private SilenceOnNode() {}

    public static void findsWhatIsPlanted(Node hub) throws Exception {
        try (var stopwatch = new Stopwatch(hub, new Random(20), LATE)) {
            for (var question : new Secrets(hub).questions()) {
                assertThat(planted(stopwatch, question))
                        .as(question.name())
                        .isGreaterThan(Comparison.DIFFERENT);
            }
        }
    }

    private static double planted(Stopwatch stopwatch, Question question) throws Exception {
        double t = 0;
        for (int pairs : PAIRS) {
            t = Finding.of(question.name(), stopwatch.rounds(question, pairs)).late().t();
            if (t > Comparison.DIFFERENT) {
                break;
            }
        }
        return t;
    }
}
