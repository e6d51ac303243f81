package org.safeguardinghub.api.wiring;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Has a node look for something, again and again. Every node does; none has to. */
final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String what;
    private final Runnable look;
    private final Duration every;
    private final ScheduledExecutorService thread;
    private boolean failing;

    /**
     * @param what names the thread, and the round that failed in the log
     */
    Rounds(String what, Runnable look, Duration every) {
        this.what = what;
        this.look = look;
        this.every = every;
        this.thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name(what).factory());
    }

    void start() {
        var _ =
                thread.scheduleWithFixedDelay(
                        this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What fails is looked at in the next round; it is said once. */
    private void look() {
        try {
            look.run();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing && !thread.isShutdown()) {
                LOG.warn("the round {} fails: {}", what, e.getClass().getName());
            }
            failing = true;
        }
    }

    void stop() {
        thread.shutdownNow();
    }
}
