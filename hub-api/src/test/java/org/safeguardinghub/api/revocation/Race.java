package org.safeguardinghub.api.revocation;

import org.safeguardinghub.api.HubWithBroker;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Readers on every node, and one reduction in the midst of them. */
final class Race {
    private static final int READERS = 6;

    /** How often each exit is asked on each node afterwards, at the least. */
    private static final int AFTERWARDS = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What goes wrong in the hub meanwhile. */
    interface Nemesis {
        /** After the first sight of everything, before the reduction. */
        default void begins() {}

        /** Once the reduction is acknowledged. */
        default void afterReduction() {}

        /** After the last read. */
        default void ends() {}
    }

    static final Nemesis NO_NEMESIS = new Nemesis() {};

    private record Step(Exit exit, int node) {}

    private final List<HubWithBroker> nodes;
    private final Cases cases;
    private int races;

    /** {@code nodes} may be exchanged during a race. */
    Race(CopyOnWriteArrayList<HubWithBroker> nodes, Cases cases) {
        this.nodes = nodes;
        this.cases = cases;
    }

    /** {@code atLeast}: how many reads, before and after together. */
    Verdict run(Reduction reduction, int atLeast, Nemesis nemesis) {
        cases.renewTokens();
        var about = cases.begin(reduction);
        var steps = steps(reduction);
        Queue<Sighting> reads = new ConcurrentLinkedQueue<>();
        var isOver = new AtomicBoolean();
        long acknowledged;
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            for (int r = 0; r < READERS; r++) {
                int first = r;
                var _ =
                        readers.submit(
                                () -> {
                                    for (int i = first; !isOver.get(); i++) {
                                        var step = steps.get(i % steps.size());
                                        look(step, reduction, about, reads);
                                    }
                                });
            }
            try {
                await(() -> steps.stream().allMatch(s -> count(reads, s, 0, true) > 0));
                nemesis.begins();
                acknowledged = cases.reduce(nodes.get(races++ % nodes.size()), reduction, about);
                nemesis.afterReduction();
                long from = acknowledged;
                await(
                        () ->
                                reads.size() >= atLeast
                                        && steps.stream()
                                                .allMatch(
                                                        s ->
                                                                count(reads, s, from, false)
                                                                        >= AFTERWARDS));
            } finally {
                isOver.set(true);
                nemesis.ends();
            }
        }
        cases.restore();
        return new Verdict(reduction, acknowledged, List.copyOf(reads));
    }

    private List<Step> steps(Reduction reduction) {
        var steps = new ArrayList<Step>();
        for (var exit : reduction.exits()) {
            for (int node = 0; node < nodes.size(); node++) {
                steps.add(new Step(exit, node));
            }
        }
        return steps;
    }

    /** A node that is not there answers nothing, which is no read. */
    private void look(Step step, Reduction reduction, Case about, Queue<Sighting> reads) {
        long begun = System.nanoTime();
        try {
            var answer = cases.read(nodes.get(step.node()), step.exit(), reduction, about);
            boolean saw = step.exit().shows(answer, about, reduction);
            reads.add(new Sighting(step.exit(), step.node(), begun, saw));
        } catch (IllegalStateException e) {
            if (!(e.getCause() instanceof IOException)) {
                throw e;
            }
        }
    }

    private static long count(Queue<Sighting> reads, Step step, long from, boolean seeing) {
        return reads.stream()
                .filter(read -> read.exit() == step.exit() && read.node() == step.node())
                .filter(read -> from == 0 || read.begun() > from)
                .filter(read -> !seeing || read.saw())
                .count();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not every exit was read in time");
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
