package org.safeguardinghub.eventstore;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One reader's way through the store: pages by position, and after the last one it waits for the
 * bell. Read by one thread at a time; rung by any.
 */
final class EventStream implements BlockingStream<TrackedEventMessage<?>> {
    /** How many events are held decoded at the most. */
    private static final int PAGE = 256;

    private final PgEventStorageEngine engine;
    private final ArrayDeque<TrackedEventMessage<?>> page = new ArrayDeque<>();
    private final Semaphore rung = new Semaphore(1);
    private final Runnable listener = this::wake;
    private volatile @Nullable Runnable onAvailable;
    private @Nullable TrackingToken last;

    EventStream(PgEventStorageEngine engine, @Nullable TrackingToken from) {
        this.engine = engine;
        this.last = from;
        engine.bell().add(listener);
    }

    private void wake() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
        var waiting = onAvailable;
        if (waiting != null) {
            waiting.run();
        }
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (page.isEmpty() && rung.tryAcquire()) {
            read();
        }
        return Optional.ofNullable(page.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (page.isEmpty() && rung.tryAcquire(timeout, unit)) {
            read();
        }
        return !page.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (page.isEmpty()) {
            rung.acquire();
            read();
        }
        return page.remove();
    }

    /**
     * A full page may not be the last: the next look does not wait for the bell. Nor is it when an
     * event cannot be read: what came before it is handed over first.
     */
    private void read() {
        rung.drainPermits();
        try (var events = engine.readEvents(last, false)) {
            events.limit(PAGE).forEach(page::add);
        } catch (RuntimeException e) {
            rung.release();
            if (page.isEmpty()) {
                throw e;
            }
        }
        if (!page.isEmpty()) {
            last = page.getLast().trackingToken();
        }
        if (page.size() == PAGE) {
            rung.release();
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        onAvailable = callback;
        return true;
    }

    @Override
    public void close() {
        engine.bell().remove(listener);
    }
}
