package org.safeguardinghub.adapters.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How often one request is sent before giving up, and how long between. Waits double from {@code
 * first}; a server's own wish (Retry-After) counts instead; neither exceeds {@code longest}.
 */
public record Retries(int attempts, Duration first, Duration longest, Pause pause) {
    /** How waiting is done; tests wait without waiting. */
    @FunctionalInterface
    public interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    /** Five attempts over some three seconds, longer when the hub asks for it. */
    public static Retries usual() {
        return new Retries(
                5,
                Duration.ofMillis(200),
                Duration.ofSeconds(30),
                time -> TimeUnit.MILLISECONDS.sleep(time.toMillis()));
    }

    Duration before(int nextAttempt) {
        Duration wait = first.multipliedBy(1L << Math.min(nextAttempt - 2, 20));
        return shorter(wait);
    }

    Duration shorter(Duration wait) {
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
