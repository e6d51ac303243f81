package org.safeguardinghub.replay;

import java.time.Duration;
import java.time.Instant;

/**
 * How a replay stood at one moment.
 *
 * @param version the one being made; 0 before that is known
 * @param done events read in this phase, of {@code all}
 * @param readSince when the present reading began
 * @param at the moment
 */
public record ReplayProgress(
        String view, int version, Phase phase, long done, long all, Instant readSince, Instant at) {
    public double eventsPerSecond() {
        double seconds = Duration.between(readSince, at).toNanos() / 1e9;
        return seconds <= 0 ? 0 : done / seconds;
    }

    /** The time that the events left would take at this pace; zero when nothing can be said. */
    public Duration remaining() {
        double pace = eventsPerSecond();
        return pace <= 0 ? Duration.ZERO : Duration.ofMillis((long) ((all - done) * 1000 / pace));
    }

    ReplayProgress making(int next) {
        return new ReplayProgress(view, next, phase, done, all, readSince, at);
    }

    ReplayProgress entering(Phase next, Instant now) {
        return new ReplayProgress(view, version, next, 0, 0, now, now);
    }

    ReplayProgress reached(long newlyDone, long ofAll, Instant now) {
        return new ReplayProgress(view, version, phase, newlyDone, ofAll, readSince, now);
    }
}
