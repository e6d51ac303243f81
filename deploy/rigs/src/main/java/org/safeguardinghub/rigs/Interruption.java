package org.safeguardinghub.rigs;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets a trial that somebody ends from the terminal stop the servers it started: what closes at the
 * end of a block would otherwise stay running.
 */
final class Interruption {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Thread trial = Thread.currentThread();
    private final AtomicBoolean over = new AtomicBoolean();

    private Interruption() {}

    /** For the thread that calls. */
    static Interruption heeded() {
        var interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::stop, "interruption"));
        return interruption;
    }

    /** Ends the process, unless it is being ended: then the caller returns and lets it. */
    void exit(int status) {
        if (over.compareAndSet(false, true)) {
            System.exit(status);
        }
    }

    private void stop() {
        if (over.compareAndSet(false, true)) {
            trial.interrupt();
            try {
                trial.join(PATIENCE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
