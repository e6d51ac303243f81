package org.safeguardinghub.rigs.rulings;

import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.Surroundings;
import org.safeguardinghub.rigs.Trial;
import org.safeguardinghub.rigs.load.Samples;
import org.safeguardinghub.sharing.RulingCodec;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Consumer;

/**
 * One ruling of twelve categories, in this process and on one thread: how long it takes, what it
 * allocates and in how many bytes it is stored.
 */
public final class RulingsBenchmark implements Trial {
    private static final int WARM_UP = 50_000;
    private static final int RULINGS = 200_000;
    private static final int QUICK = 50_000;

    @Override
    public Kind kind() {
        return Kind.BENCH;
    }

    @Override
    public String name() {
        return "rulings";
    }

    @Override
    public String findsOut() {
        return "how long a ruling takes in process, and in how many bytes it is stored";
    }

    @Override
    public List<Figure> run(Surroundings at, boolean quick, Consumer<String> out) {
        return run(quick ? QUICK : RULINGS, out);
    }

    /**
     * @param rulings of each case, measured one by one after a warm-up
     */
    static List<Figure> run(int rulings, Consumer<String> out) {
        var cases = new Cases().all();
        for (var one : cases) {
            rule(one, WARM_UP, new Samples());
        }
        out.accept("%,d rulings of each case, microseconds".formatted(rulings));
        var all = new Samples();
        int largest = 0;
        for (var one : cases) {
            var samples = new Samples();
            long before = allocated();
            rule(one, rulings, samples);
            long bytes = (allocated() - before) / rulings;
            int stored = RulingCodec.encode(one.ruling()).length;
            largest = Math.max(largest, stored);
            rule(one, rulings, all);
            out.accept(
                    "%-9s %3d facts  p10 %6.1f  p50 %6.1f  p90 %6.1f  p99 %6.1f  %6d bytes"
                                    .formatted(
                                            one.name(),
                                            one.facts().size(),
                                            micros(samples, 0.1),
                                            micros(samples, 0.5),
                                            micros(samples, 0.9),
                                            micros(samples, 0.99),
                                            bytes)
                            + " allocated, %d stored".formatted(stored));
        }
        return List.of(
                Figure.atMost(20, "ruling.median_us", micros(all, 0.5), "us"),
                Figure.of("ruling.p99_us", micros(all, 0.99), "us"),
                Figure.atMost(600, "ruling.bytes", largest, "bytes"));
    }

    private static void rule(Case one, int times, Samples samples) {
        long levels = 0;
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            var ruling = one.ruling();
            samples.add(System.nanoTime() - began);
            levels += ruling.levels().size();
        }
        if (levels < times) {
            // what is looked at cannot be left out as useless
            throw new IllegalStateException("a ruling without a level");
        }
    }

    private static double micros(Samples samples, double part) {
        return samples.millis(part) * 1_000;
    }

    /** By this thread, in bytes; what the samples themselves take is too little to show. */
    private static long allocated() {
        return ManagementFactory.getThreadMXBean()
                        instanceof com.sun.management.ThreadMXBean threads
                ? threads.getCurrentThreadAllocatedBytes()
                : 0;
    }
}
