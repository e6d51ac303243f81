package org.safeguardinghub.rigs.walk;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.adapters.client.FeedStream;
import org.safeguardinghub.adapters.client.HubClient;
import org.safeguardinghub.adapters.client.NoAnswer;
import org.safeguardinghub.rigs.load.Errors;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** The council's open feed: when an item about which record came first. */
final class FeedWatch implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
    private final FeedStream stream;
    private final Errors errors;

    /** Watches from the beginning of the feed. */
    FeedWatch(HubClient council, Errors errors) {
        this.errors = errors;
        this.stream = council.feed(0, Scene.CHILD_PROTECTION);
        Thread.ofPlatform().daemon().name("feed").start(this::read);
    }

    private void read() {
        try {
            while (stream.hasNext()) {
                var event = stream.next();
                arrivals.putIfAbsent(event.subject(), System.nanoTime());
            }
        } catch (NoAnswer broken) {
            errors.add("feed broke off");
        }
    }

    /** On the clock of {@link System#nanoTime}; null while none has come. */
    @Nullable Long arrival(String record) {
        return arrivals.get(record);
    }

    /** Waits until an item about each has come, or so long. */
    void await(Collection<String> records, Duration longest) {
        long until = System.nanoTime() + longest.toNanos();
        while (!arrivals.keySet().containsAll(records) && System.nanoTime() < until) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    @Override
    public void close() {
        stream.close();
    }
}
