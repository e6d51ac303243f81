package org.safeguardinghub.rigs.guards;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Says now and then how far it is, and when it has been long enough. */
final class Progress {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final long races;
    private final Duration longest;
    private final Consumer<String> out;
    private final long began = System.nanoTime();
    private long lastLine = began;

    /** Ends after so many races or so much time, whichever is first. */
    Progress(long races, Duration longest, Consumer<String> out) {
        this.races = races;
        this.longest = longest;
        this.out = out;
    }

    boolean isOver() {
        return System.nanoTime() - began > longest.toNanos();
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    synchronized void done(long done) {
        long now = System.nanoTime();
        if (now - lastLine < BETWEEN_LINES.toNanos()) {
            return;
        }
        lastLine = now;
        double perSecond = done / seconds();
        double left = Math.min((races - done) / perSecond, longest.toSeconds() - seconds());
        out.accept(
                String.format(
                        Locale.ROOT,
                        "%,9d races  %,7.0f races/s  %5.0f s left",
                        done,
                        perSecond,
                        Math.max(0, left)));
    }
}
