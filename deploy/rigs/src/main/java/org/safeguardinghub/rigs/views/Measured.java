package org.safeguardinghub.rigs.views;

import org.safeguardinghub.rigs.load.Errors;
import org.safeguardinghub.rigs.load.OpenLoop;
import org.safeguardinghub.rigs.load.Samples;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;

/**
 * How reads are measured: from when each was due, after a warm-up.
 *
 * @param warm how many are read before, one after the other
 */
public record Measured(OpenLoop loop, int warm, Duration length, Consumer<String> out) {
    /**
     * Ends with an exception where a read fails or none finds anything.
     *
     * @param read does the one of this number and says how many entries it found
     */
    public Samples reads(String what, IntUnaryOperator read) {
        for (int n = 0; n < warm; n++) {
            var _ = read.applyAsInt(n);
        }
        var samples = new Samples();
        var errors = new Errors();
        var entries = new AtomicLong();
        Samples late =
                loop.run(
                        length,
                        (number, due) -> {
                            try {
                                entries.addAndGet(read.applyAsInt(warm + number));
                                samples.add(System.nanoTime() - due);
                            } catch (RuntimeException failed) {
                                errors.add(failed.getClass().getSimpleName());
                            }
                        });
        if (errors.count() > 0 || entries.get() == 0) {
            throw new IllegalStateException(
                    what + ": " + entries + " entries in all, errors: " + errors);
        }
        out.accept(
                ("%-18s p50 %6.1f  p99 %6.1f  max %6.1f ms, %d reads of %.1f entries, sent late"
                                + " p99 %.1f ms")
                        .formatted(
                                what,
                                samples.millis(0.5),
                                samples.millis(0.99),
                                samples.millis(1),
                                samples.count(),
                                entries.doubleValue() / samples.count(),
                                late.millis(0.99)));
        return samples;
    }
}
