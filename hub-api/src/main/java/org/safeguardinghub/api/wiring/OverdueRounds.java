package org.safeguardinghub.api.wiring;

import org.safeguardinghub.clock.breachclock.OverdueWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Has a node look for what is overdue, again and again. Every node does; none has to. */
final class OverdueRounds {
    private static final Logger LOG = LoggerFactory.getLogger(OverdueRounds.class);

    private final OverdueWatch watch;
    private final Clock clock;
    private final Duration every;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("overdue").factory());
    private boolean failing;

    OverdueRounds(OverdueWatch watch, Clock clock, Duration every) {
        this.watch = watch;
        this.clock = clock;
        this.every = every;
    }

    void start() {
        var _ =
                thread.scheduleWithFixedDelay(
                        this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What fails is looked at in the next round; it is said once. */
    private void look() {
        try {
            watch.look(clock.instant());
            failing = false;
        } catch (RuntimeException e) {
            if (!failing && !thread.isShutdown()) {
                LOG.warn("overdue clocks are not looked at: {}", e.getClass().getName());
            }
            failing = true;
        }
    }

    void stop() {
        thread.shutdownNow();
    }
}
