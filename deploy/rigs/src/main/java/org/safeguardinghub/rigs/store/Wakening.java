package org.safeguardinghub.rigs.store;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.safeguardinghub.eventstore.EventSource;
import org.safeguardinghub.rigs.load.Samples;
import org.safeguardinghub.rigs.store.Stores.Kind;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** How long after an append has returned a stream that was idle hands the event over. */
record Wakening(Stores stores, int appends) {
    /** By a stream of the node that appends, or of another one. */
    Samples measure(boolean otherNode) throws SQLException, InterruptedException {
        var samples = new Samples();
        try (var reading = (OursPeer) stores.open(Kind.OURS);
                var other = (OursPeer) stores.open(Kind.OURS);
                var connections = stores.connections(Kind.OURS);
                var source =
                        new EventSource(reading.engine(), connections, Duration.ofSeconds(1))) {
            Peer appending = otherNode ? other : reading;
            try (BlockingStream<TrackedEventMessage<?>> stream =
                    source.openStream(source.createHeadToken())) {
                for (int i = -appends / 4; i < appends; i++) {
                    LockSupport.parkNanos(
                            Duration.ofMillis(ThreadLocalRandom.current().nextInt(5, 15))
                                    .toNanos());
                    DomainEventMessage<?> event = Child.fresh().agreed();
                    long took = took(appending, stream, event);
                    if (i >= 0) {
                        samples.add(took);
                    }
                }
            }
        }
        return samples;
    }

    /** The stream is waited on by a thread of its own, as a processor's is. */
    private static long took(
            Peer appending,
            BlockingStream<TrackedEventMessage<?>> stream,
            DomainEventMessage<?> event)
            throws InterruptedException {
        long[] received = new long[1];
        Thread waiting =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        String id = stream.nextAvailable().getIdentifier();
                                        received[0] =
                                                id.equals(event.getIdentifier())
                                                        ? System.nanoTime()
                                                        : Long.MAX_VALUE;
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                });
        LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        appending.append(event);
        long returned = System.nanoTime();
        waiting.join();
        return Math.max(0, received[0] - returned);
    }
}
