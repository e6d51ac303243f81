package org.safeguardinghub.eventstore;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The events of one command, all or none of which are appended, and the answer it waits for. */
record AppendRequest(
        List<NewEvent> events,
        List<Guard> guards,
        List<String> keys,
        long queuedNanos,
        CompletableFuture<@Nullable Void> answer) {

    static AppendRequest of(List<NewEvent> events, Conditions conditions) {
        return new AppendRequest(
                List.copyOf(events),
                conditions.guards(),
                conditions.keys(),
                System.nanoTime(),
                new CompletableFuture<>());
    }

    void done() {
        answer.complete(null);
    }

    void failed(Throwable cause) {
        answer.completeExceptionally(cause);
    }
}
