package org.safeguardinghub.recording;

import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * When one of two racers does its part: by chance before, while or after the other decides, however
 * long that takes on this machine at this moment.
 */
public final class Chance {
    /** What a reading and an append take on a machine with a disk. */
    private static final long PAUSE_NANOS = 6_000_000;

    private volatile long tookNanos = PAUSE_NANOS;

    /** Between what the other reads and what it appends. */
    public void pause() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS));
    }

    /** Before this racer begins: up to twice as long as the other took the last time. */
    public void dawdle() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(2 * tookNanos));
    }

    public <T> T deciding(Callable<T> decision) throws Exception {
        long began = System.nanoTime();
        var decided = decision.call();
        tookNanos = System.nanoTime() - began;
        return decided;
    }
}
