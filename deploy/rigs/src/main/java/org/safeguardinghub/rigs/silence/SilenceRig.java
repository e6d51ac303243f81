package org.safeguardinghub.rigs.silence;

import org.safeguardinghub.api.HubApplication;
import org.safeguardinghub.rigs.Counted;
import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.Surroundings;
import org.safeguardinghub.rigs.nodes.Cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Asks for what is hidden and for what is not there, by turns of chance, and compares the times of
 * the answers. Source: threat model, promise P5 and check T-07; sharing rules, law 5.
 */
public final class SilenceRig implements Counted {
    /** Of all questions together. */
    private static final int PAIRS = 20_000;

    private static final int QUICK = 360;

    /** Of each question: one time of each kind has no spread. */
    private static final int LEAST = 2;

    /** What must be found at full length; a short look finds no less than ten times as much. */
    private static final Duration LATE = Duration.ofNanos(200_000);

    @Override
    public Kind kind() {
        return Kind.RIG;
    }

    @Override
    public String name() {
        return "silence";
    }

    @Override
    public String findsOut() {
        return "whether the time of an answer tells what is hidden from what is not there";
    }

    @Override
    public int count(boolean quick) {
        return quick ? QUICK : PAIRS;
    }

    @Override
    public List<Figure> run(Surroundings at, int count, Consumer<String> out)
            throws IOException, InterruptedException {
        var late = count < PAIRS ? LATE.multipliedBy(10) : LATE;
        long seed = System.nanoTime();
        var figures = new ArrayList<Figure>();
        try (var alone = Cluster.start(at.data().resolve("nodes"), HubApplication.class)) {
            var hub = alone.nodes().getFirst();
            var stopwatch = new Stopwatch(hub, new Random(seed), late);
            var questions = new Secrets(hub).questions();
            int each = Math.max(LEAST, count / questions.size());
            out.accept(
                    "%,d pairs for each of %d questions, %d us planted; seed %d"
                            .formatted(each, questions.size(), late.toNanos() / 1000, seed));
            for (var question : questions) {
                var finding = Finding.of(question.name(), stopwatch.rounds(question, each));
                out.accept(finding.line());
                figures.addAll(finding.figures());
            }
        } finally {
            at.clear();
        }
        return figures;
    }
}
