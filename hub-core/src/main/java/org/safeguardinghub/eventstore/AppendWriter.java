package org.safeguardinghub.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The queue of an engine. Whatever is waiting is one batch; what arrives meanwhile is the next. A
 * caller who finds nobody at work appends at once itself, as handing over would take two changes of
 * thread; what has gathered behind it is the work of the engine's own thread.
 */
final class AppendWriter implements AutoCloseable {
    /** Commands in one transaction, so that neither it nor its statement grows without bound. */
    private static final int LARGEST_BATCH = 256;

    private final BatchAppend append;
    private final StoreMeters meters;
    private final Duration patience;
    private final BlockingQueue<AppendRequest> queue;
    private final ReentrantLock turn = new ReentrantLock();
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean stopped;

    AppendWriter(BatchAppend append, StoreMeters meters, int queueCapacity, Duration patience) {
        this.append = append;
        this.meters = meters;
        this.patience = patience;
        this.queue = new ArrayBlockingQueue<>(queueCapacity);
        this.thread = Thread.ofPlatform().daemon().name("event-store-append").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /**
     * Hands the request over; the answer comes through its future, which may be done already.
     *
     * @throws StoreBusy when the queue stays full for longer than the writer's patience
     */
    void submit(AppendRequest request) {
        if (closing) {
            throw new StoreClosed();
        }
        boolean accepted;
        try {
            accepted = queue.offer(request, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted before the append was handed over", e);
        }
        if (!accepted) {
            throw new StoreBusy(queue.size());
        }
        if (mayAppendItself() && turn.tryLock()) {
            try {
                appendWaiting();
            } finally {
                turn.unlock();
            }
        }
        if (!queue.isEmpty()) {
            LockSupport.unpark(thread);
        }
        // the thread may have ended between the check above and the offer
        if (stopped && queue.remove(request)) {
            throw new StoreClosed();
        }
    }

    /** An interrupt closes the socket under a virtual thread, which would look like a lost one. */
    private boolean mayAppendItself() {
        return !closing && !Thread.currentThread().isVirtual();
    }

    private void run() {
        while (!closing || !queue.isEmpty()) {
            if (queue.isEmpty()) {
                LockSupport.park(this);
            }
            turn.lock();
            try {
                appendWaiting();
            } finally {
                turn.unlock();
            }
        }
        turn.lock();
        try {
            append.close();
            stopped = true;
            List<AppendRequest> late = new ArrayList<>();
            queue.drainTo(late);
            late.forEach(request -> request.failed(new StoreClosed()));
        } finally {
            turn.unlock();
        }
    }

    /** One batch, if anything waits; survives every failure. */
    private void appendWaiting() {
        List<AppendRequest> batch = new ArrayList<>();
        queue.drainTo(batch, LARGEST_BATCH);
        if (batch.isEmpty()) {
            return;
        }
        meters.taken(batch);
        try {
            append.append(batch);
        } catch (RuntimeException | Error e) {
            append.abandon();
            batch.forEach(request -> request.failed(e));
        }
    }

    /** Takes no more, finishes what is waiting, and ends. */
    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
