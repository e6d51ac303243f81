package org.safeguardinghub.verifier;

import java.io.PrintStream;
import java.util.Locale;

/** A bar of how far a long check is; says nothing of one that is short. */
final class Progress {
    private static final int WIDTH = 30;
    private static final long QUIET_NANOS = 1_000_000_000L;
    private static final long EVERY_NANOS = 250_000_000L;

    private final PrintStream err;
    private final long began = System.nanoTime();
    private long said = began + QUIET_NANOS - EVERY_NANOS;
    private boolean visible;

    Progress(PrintStream err) {
        this.err = err;
    }

    void at(long done, long all) {
        long now = System.nanoTime();
        if (now - said < EVERY_NANOS || all == 0) {
            return;
        }
        said = now;
        visible = true;
        double part = (double) done / all;
        int full = (int) (part * WIDTH);
        double left = (now - began) / 1e9 * (1 - part) / Math.max(part, 1e-9);
        err.printf(
                Locale.ROOT,
                "\r[%s%s] %3.0f %%  %,d of %,d entries, %.0f s left   ",
                "#".repeat(full),
                ".".repeat(WIDTH - full),
                part * 100,
                done,
                all,
                left);
        err.flush();
    }

    /** Takes the bar away. */
    void end() {
        if (visible) {
            err.print("\r" + " ".repeat(WIDTH + 70) + "\r");
            err.flush();
        }
    }
}
