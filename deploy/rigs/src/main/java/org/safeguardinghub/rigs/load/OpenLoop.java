package org.safeguardinghub.rigs.load;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends at fixed moments, whether or not earlier ones were answered: so a stall is felt by all that
 * fall due in it, as it would be by people.
 *
 * @param perSecond how many fall due in a second, evenly spread
 * @param mostAtOnce how many may be under way; others wait, and their waiting counts
 */
public record OpenLoop(int perSecond, int mostAtOnce) {
    /** The same with so many times fewer. */
    public OpenLoop slower(int times) {
        return new OpenLoop(perSecond / times, mostAtOnce);
    }

    /** One thing to send. */
    @FunctionalInterface
    public interface Sending {
        /**
         * Sends and waits for the answer.
         *
         * @param due when it should have been sent, on the clock of {@link System#nanoTime}
         */
        void send(int number, long due);
    }

    /**
     * Returns when everything was answered.
     *
     * @return how much later than due each was taken up here, which is the sender's own delay
     */
    public Samples run(Duration length, Sending sending) {
        Samples late = new Samples();
        Semaphore places = new Semaphore(mostAtOnce);
        long count = length.toMillis() * perSecond / 1000;
        long began = System.nanoTime();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                int number = i;
                long due = began + number * 1_000_000_000L / perSecond;
                awaitDue(due);
                senders.execute(
                        () -> {
                            late.add(System.nanoTime() - due);
                            places.acquireUninterruptibly();
                            try {
                                sending.send(number, due);
                            } finally {
                                places.release();
                            }
                        });
            }
        }
        return late;
    }

    private static void awaitDue(long due) {
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
    }
}
