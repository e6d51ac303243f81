package org.safeguardinghub.api.revocation;

import static org.safeguardinghub.api.revocation.Verdict.Sent.KEPT_BACK;
import static org.safeguardinghub.api.revocation.Verdict.Sent.NOT_LOOKED_FOR;
import static org.safeguardinghub.api.revocation.Verdict.Sent.TOLD;

import org.safeguardinghub.api.Node;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Readers on every node, and one reduction in the midst of them. */
public final class Race {
    private static final int READERS = 6;

    /** How often each exit is asked on each node afterwards, at the least. */
    private static final int AFTERWARDS = 2;

    /** How long all exits together may take to be asked. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How long each further read may take, with all readers at work. */
    private static final Duration A_READ = Duration.ofMillis(100);

    /** What goes wrong in the hub meanwhile. */
    public interface Nemesis {
        /** After the first sight of everything, before the reduction. */
        default void begins() {}

        /** Once the reduction is acknowledged. */
        default void afterReduction() {}

        /** After the last read. */
        default void ends() {}
    }

    public static final Nemesis NO_NEMESIS = new Nemesis() {};

    private final List<? extends Node> nodes;
    private final Cases cases;
    private int races;

    /** {@code nodes} may be exchanged during a race. */
    public Race(List<? extends Node> nodes, Cases cases) {
        this.nodes = nodes;
        this.cases = cases;
    }

    /** Reads, and what the hub sends by itself where the reduction ends that. */
    Verdict withStreams(Reduction reduction, int atLeast, Nemesis nemesis, Topics topics) {
        cases.renewTokens();
        var about = cases.begin(reduction);
        if (!reduction.endsWhatIsSent()) {
            return run(reduction, about, atLeast, nemesis, () -> {}, () -> NOT_LOOKED_FOR);
        }
        try (var outgoing = cases.listen(nodes, topics, about)) {
            outgoing.awaitTold(about.concern());
            var later = new AtomicReference<>("");
            return run(
                    reduction,
                    about,
                    atLeast,
                    nemesis,
                    () -> later.set(cases.laterConcern(about)),
                    () -> {
                        outgoing.awaitTold(cases.ownRecord(about));
                        return outgoing.hasTold(later.get()) ? TOLD : KEPT_BACK;
                    });
        }
    }

    /** {@code atLeast}: how many reads, before and after together. */
    public Verdict run(Reduction reduction, int atLeast, Nemesis nemesis) {
        cases.renewTokens();
        var about = cases.begin(reduction);
        return run(reduction, about, atLeast, nemesis, () -> {}, () -> NOT_LOOKED_FOR);
    }

    private Verdict run(
            Reduction reduction,
            Case about,
            int atLeast,
            Nemesis nemesis,
            Runnable later,
            Supplier<Verdict.Sent> sent) {
        var steps = steps(reduction, about);
        var reads = new Reads();
        var isOver = new AtomicBoolean();
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            var reading = new ArrayList<Future<?>>();
            for (int r = 0; r < READERS; r++) {
                // each begins elsewhere: together they are round soon
                int first = r * steps.size() / READERS;
                reading.add(
                        readers.submit(
                                () -> {
                                    for (int i = first; !isOver.get(); i++) {
                                        var step = steps.get(i % steps.size());
                                        look(step, reduction, about, reads);
                                    }
                                }));
            }
            try {
                awaitAll(reduction + " seen", PATIENCE, reading, steps, s -> reads.saw(s));
                nemesis.begins();
                var node = nodes.get(races++ % nodes.size());
                reads.acknowledged(cases.reduce(node, reduction, about));
                nemesis.afterReduction();
                later.run();
                awaitAll(
                        reduction + " asked afterwards",
                        PATIENCE.plus(A_READ.multipliedBy(atLeast)),
                        reading,
                        steps,
                        s -> reads.size() >= atLeast && reads.afterwards(s) >= AFTERWARDS);
            } finally {
                isOver.set(true);
                nemesis.ends();
            }
        }
        cases.restore(about);
        return reads.verdict(reduction, sent.get());
    }

    private List<Step> steps(Reduction reduction, Case about) {
        var steps = new ArrayList<Step>();
        for (var exit : reduction.exits().stream().filter(e -> !e.isMissingIn(about)).toList()) {
            for (int node = 0; node < nodes.size(); node++) {
                steps.add(new Step(exit, node));
            }
        }
        return steps;
    }

    /** A node that is not there answers nothing, which is no read. */
    private void look(Step step, Reduction reduction, Case about, Reads reads) {
        long begun = System.nanoTime();
        try {
            var answer = cases.read(nodes.get(step.node()), step.exit(), about);
            boolean saw = step.exit().shows(answer, about, reduction);
            reads.add(new Sighting(step.exit(), step.node(), begun, saw));
        } catch (IllegalStateException e) {
            if (!(e.getCause() instanceof IOException)) {
                throw e;
            }
        }
    }

    private static void awaitAll(
            String what,
            Duration patience,
            List<Future<?>> reading,
            List<Step> steps,
            Predicate<Step> condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        var missing = steps;
        while (!missing.isEmpty()) {
            missing = missing.stream().filter(condition.negate()).toList();
            if (System.nanoTime() > deadline || reading.stream().anyMatch(Future::isDone)) {
                throw new AssertionError("not " + what + ": " + missing + failures(reading));
            }
            try {
                // readers only keep count of what they saw: it has to be asked for
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static List<Throwable> failures(List<Future<?>> reading) {
        return reading.stream()
                .filter(one -> one.state() == Future.State.FAILED)
                .map(Future::exceptionNow)
                .toList();
    }
}
