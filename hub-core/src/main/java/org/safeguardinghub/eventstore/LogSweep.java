package org.safeguardinghub.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads a long stretch of the log on several threads, each of which takes the next range when it
 * has finished one. Within a range events come in order; ranges overtake each other. At any time a
 * thread holds one row and whatever its consumer keeps.
 *
 * @param threads how many read at once, each on a connection of its own
 * @param rangeSize how many events a thread takes at a time
 */
public record LogSweep(RangeReader reader, int threads, int rangeSize) {
    public LogSweep {
        if (threads < 1 || rangeSize < 1) {
            throw new IllegalArgumentException("at least one thread and one event at a time");
        }
    }

    /** Told after each range, by one thread at a time. */
    @FunctionalInterface
    public interface Progress {
        /** How many events are done, of how many. */
        void reached(long done, long all);
    }

    /**
     * Reads all events after one position up to another, which lies within the head. Returns when
     * the consumer has had all of them.
     *
     * @param consumer called from several threads at once
     * @throws ReadFailed for the first failure; the other threads stopped at their next event
     * @throws EventStoreException when this thread is interrupted; all threads stopped
     */
    public void read(long after, long upTo, RangeReader.RangeConsumer consumer, Progress progress) {
        if (upTo > after) {
            new Run(after, upTo, consumer, progress).finish();
        }
    }

    private final class Run {
        private final long after;
        private final long upTo;
        private final RangeReader.RangeConsumer consumer;
        private final Progress progress;
        private final AtomicLong taken;
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private final CountDownLatch ended = new CountDownLatch(threads);
        private long done;

        Run(long after, long upTo, RangeReader.RangeConsumer consumer, Progress progress) {
            this.after = after;
            this.upTo = upTo;
            this.consumer = consumer;
            this.progress = progress;
            this.taken = new AtomicLong(after);
        }

        void finish() {
            for (int i = 1; i <= threads; i++) {
                Thread.ofPlatform().daemon().name("log-sweep-" + i).start(this::work);
            }
            try {
                ended.await();
            } catch (InterruptedException e) {
                failure.compareAndSet(null, e);
                awaitTheEnd();
                Thread.currentThread().interrupt();
            }
            switch (failure.get()) {
                case null -> {}
                case RuntimeException known -> throw known;
                case Error error -> throw error;
                case Throwable other ->
                        throw new EventStoreException("the read ended early", other);
            }
        }

        private void work() {
            try {
                for (var range = next(); range != null; range = next()) {
                    reader.read(range, consumer, this::failed);
                    report(range.size());
                }
            } catch (Stop.Stopped _) {
                // the failure of another thread is what is reported
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            } finally {
                ended.countDown();
            }
        }

        private @Nullable PositionRange next() {
            long last = taken.getAndUpdate(to -> Math.min(to + rangeSize, upTo));
            return failed() || last >= upTo
                    ? null
                    : new PositionRange(last + 1, Math.min(last + rangeSize, upTo));
        }

        private boolean failed() {
            return failure.get() != null;
        }

        private synchronized void report(long events) {
            done += events;
            progress.reached(done, upTo - after);
        }

        /** The threads look at the failure before each event, so this is short. */
        private void awaitTheEnd() {
            while (ended.getCount() > 0) {
                try {
                    ended.await();
                } catch (InterruptedException _) {
                    // asked to hurry again: the threads are on their way out already
                }
            }
        }
    }
}
