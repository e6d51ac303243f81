package org.safeguardinghub.rigs.ledger;

import org.safeguardinghub.ledger.LedgerReading;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;

/** Looks every few milliseconds how much the checkpoint covers that is shown to everybody. */
final class Covered implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LedgerReading reading;
    private final NavigableMap<Long, Instant> firstSeen = new ConcurrentSkipListMap<>();
    private final Thread looking = new Thread(this::look, "covered");
    private volatile boolean isOver;

    private Covered(LedgerReading reading) {
        this.reading = reading;
    }

    static Covered by(LedgerReading reading) {
        var covered = new Covered(reading);
        covered.looking.start();
        return covered;
    }

    private void look() {
        while (!isOver) {
            long size = reading.size();
            firstSeen.putIfAbsent(size, Instant.now());
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Returns when a checkpoint over this position has been seen. */
    void await(long position) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (firstSeen.ceilingKey(position) == null) {
            if (System.nanoTime() > deadline || !looking.isAlive()) {
                throw new IOException("position " + position + " was not signed");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** When a checkpoint over this position was first seen, which was awaited. */
    Instant since(long position) {
        return Objects.requireNonNull(firstSeen.ceilingEntry(position)).getValue();
    }

    @Override
    public void close() {
        isOver = true;
        try {
            looking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
