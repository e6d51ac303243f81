package org.safeguardinghub.forgetting.erase;

import org.safeguardinghub.eventstore.StreamProgress;

import java.time.Duration;

/** Waits for processors a little; who waited in vain comes back to it later. */
final class Waiting {
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration STEP = Duration.ofMillis(10);

    private final StreamProgress progress;

    Waiting(StreamProgress progress) {
        this.progress = progress;
    }

    void past(String processor, long position) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (progress.reached(processor).orElse(0) < position) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the processor " + processor + " is behind");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            // a processor tells nobody that it moved on: its progress has to be asked for
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a processor was behind", e);
        }
    }
}
