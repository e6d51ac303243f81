package org.safeguardinghub.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The events of one command, all or none of which are appended, and the answer it waits for.
 *
 * @param decided by when they were: they are not recorded before that
 */
record AppendRequest(
        List<NewEvent> events,
        List<Guard> guards,
        List<String> keys,
        Instant decided,
        long queuedNanos,
        CompletableFuture<Long> answer) {
    /** Answers for a position that nobody told; the events are in the store. */
    static final long SOMEWHERE = 0;

    static AppendRequest of(List<NewEvent> events, Conditions conditions, Instant decided) {
        return new AppendRequest(
                List.copyOf(events),
                conditions.guards(),
                conditions.keys(),
                decided,
                System.nanoTime(),
                new CompletableFuture<>());
    }

    /** Tells the position of the first event. */
    void done(long first) {
        answer.complete(first);
    }

    void failed(Throwable cause) {
        answer.completeExceptionally(cause);
    }
}
