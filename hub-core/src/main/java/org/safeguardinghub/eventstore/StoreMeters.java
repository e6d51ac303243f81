package org.safeguardinghub.eventstore;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** What an operator watches: how full batches are, what waits, what commits cost, who collides. */
final class StoreMeters {
    private final MeterRegistry registry;
    private final DistributionSummary batchSize;
    private final Timer queueWait;
    private final Timer guard;
    private final Timer write;
    private final Timer commit;

    StoreMeters(MeterRegistry registry) {
        this.registry = registry;
        this.batchSize =
                DistributionSummary.builder("eventstore.batch.commands")
                        .description("commands appended in one transaction")
                        .register(registry);
        this.queueWait =
                Timer.builder("eventstore.queue.wait")
                        .description("from handing over to the start of the batch")
                        .register(registry);
        this.guard =
                Timer.builder("eventstore.guard")
                        .description("finding out what stands against a batch, under the lock")
                        .register(registry);
        this.write =
                Timer.builder("eventstore.write")
                        .description("the statement that asks and writes; often the commit too")
                        .register(registry);
        this.commit =
                Timer.builder("eventstore.commit")
                        .description("where a commit is a round trip of its own")
                        .register(registry);
    }

    /** The last position that a partition is there for. */
    void room(LongSupplier until) {
        Gauge.builder("eventstore.room", () -> until.getAsLong())
                .description("the last position that a partition is there for")
                .register(registry);
    }

    void taken(List<AppendRequest> batch) {
        batchSize.record(batch.size());
        long now = System.nanoTime();
        for (AppendRequest request : batch) {
            queueWait.record(now - request.queuedNanos(), TimeUnit.NANOSECONDS);
        }
    }

    void guarded(long nanos) {
        guard.record(nanos, TimeUnit.NANOSECONDS);
    }

    void wrote(long nanos) {
        write.record(nanos, TimeUnit.NANOSECONDS);
    }

    void committed(long nanos) {
        commit.record(nanos, TimeUnit.NANOSECONDS);
    }

    void refused(RuntimeException reason) {
        String kind =
                switch (reason) {
                    case GuardLost lost -> "guard";
                    case AlreadyAppended appended -> "once";
                    default -> "taken";
                };
        registry.counter("eventstore.conflicts", "kind", kind).increment();
    }
}
