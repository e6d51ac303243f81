package org.safeguardinghub.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;

import org.axonframework.common.AxonConfigurationException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.sql.DataSource;

/**
 * Stores Axon's events in PostgreSQL: dense positions in commit order, guards over tags, one fsync
 * for all commands that were waiting. See the package for what it promises.
 *
 * <p>An append runs on a connection of its own and is durable when it returns, whatever the
 * caller's transaction does later. Messages read back carry their own timestamp; when the store
 * took them is {@link Appended#recordedAt}.
 */
public final class PgEventStorageEngine extends BatchingEventStorageEngine
        implements AutoCloseable {
    private final Function<EventMessage<?>, Set<String>> tagger;
    private final AppendWriter writer;
    private final EventTable events;
    private final SnapshotTable snapshots;
    private final AppendBell bell = new AppendBell();
    private final Room room;
    private final InstantSource clock;
    private final AppendSession session;

    /**
     * Whether snapshots are worth a question for each aggregate that is sourced. One that another
     * node was the first to store is not looked for until the next start: the events are read then.
     */
    private volatile boolean hasSnapshots;

    private PgEventStorageEngine(Builder builder, DataSource dataSource) {
        super(builder);
        tagger = builder.tagger;
        clock = builder.clock;
        events = new EventTable(new Database(dataSource));
        snapshots = new SnapshotTable(new Database(dataSource));
        hasSnapshots = snapshots.hasAny();
        room = makeRoom(dataSource);
        session = new AppendSession(dataSource);
        var meters = new StoreMeters(builder.meters);
        meters.room(room::until);
        var append =
                new BatchAppend(
                        session,
                        new AppendTransaction(builder.hooks, meters),
                        new AppendOutcome(dataSource, builder.outcomePatience),
                        meters,
                        this::appendedUpTo);
        writer = new AppendWriter(append, meters, builder.queueCapacity, builder.queuePatience);
        writer.start();
    }

    private static Room makeRoom(DataSource dataSource) {
        var room = new Room(dataSource);
        try {
            room.make();
            return room;
        } catch (SQLException e) {
            throw new EventStoreException("no partition for the next events", e);
        }
    }

    private void appendedUpTo(long position) {
        bell.ring();
        room.reached(position);
    }

    /** Rings when events were committed by this engine. */
    AppendBell bell() {
        return bell;
    }

    /** Whether this engine appends by that process of PostgreSQL. */
    boolean appendsOn(int backend) {
        return session.backend() == backend;
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> messages, Serializer serializer) {
        if (messages.isEmpty()) {
            return;
        }
        var conditions = Conditions.current();
        List<NewEvent> news =
                messages.stream()
                        .map(message -> NewEvent.of(message, tagger.apply(message), serializer))
                        .toList();
        AppendRequest request = AppendRequest.of(news, conditions, clock.instant());
        writer.submit(request);
        try {
            long first = request.answer().join();
            conditions.spent(
                    first == AppendRequest.SOMEWHERE
                            ? null
                            : new FirstAppended(first, news.getFirst().message()));
        } catch (CompletionException e) {
            fail(messages, e.getCause());
        }
    }

    private void fail(List<? extends EventMessage<?>> messages, @Nullable Throwable cause) {
        switch (cause) {
            case Taken taken -> handlePersistenceException(taken, messages.get(taken.row()));
            case RuntimeException known -> throw known;
            case Error error -> throw error;
            case null, default -> throw new IllegalStateException("an append failed", cause);
        }
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
            @Nullable TrackingToken last, int batchSize) {
        long position = last == null ? 0 : last.position().orElse(0);
        return events.after(position, batchSize).stream().map(StoredEvent::tracked).toList();
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return events.ofAggregate(aggregateIdentifier, firstSequenceNumber, batchSize).stream()
                .map(StoredEvent::domain)
                .toList();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        hasSnapshots = true;
        try {
            snapshots.store(snapshot, serializer);
        } catch (SQLException e) {
            handlePersistenceException(e, snapshot);
        }
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return hasSnapshots ? snapshots.newestFirst(aggregateIdentifier).stream() : Stream.empty();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return events.lastSequence(aggregateIdentifier).stream().boxed().findFirst();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(events.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(events.before(dateTime));
    }

    /** Takes no more events, finishes those that are waiting, and ends the writer thread. */
    @Override
    public void close() {
        writer.close();
    }

    /** Needs a data source and both serializers; everything else has a default. */
    public static final class Builder extends BatchingEventStorageEngine.Builder {
        private @Nullable DataSource dataSource;
        private Function<EventMessage<?>, Set<String>> tagger = message -> Set.of();
        private List<AppendHook> hooks = List.of();
        private MeterRegistry meters = new CompositeMeterRegistry();
        private InstantSource clock = () -> Instant.EPOCH;
        private int queueCapacity = 4096;
        private Duration queuePatience = Duration.ofSeconds(2);
        private Duration outcomePatience = Duration.ofSeconds(30);

        private Builder() {
            persistenceExceptionResolver(Taken.class::isInstance);
        }

        /** Of PostgreSQL, with the schema in place. The writer keeps one connection. */
        public Builder dataSource(DataSource dataSource) {
            this.dataSource = dataSource;
            return this;
        }

        /**
         * Gives the tags under which an event can be found and guarded; opaque ids, never names.
         */
        public Builder tagger(Function<EventMessage<?>, Set<String>> tagger) {
            this.tagger = tagger;
            return this;
        }

        /** Called in this order in every append. */
        public Builder hooks(List<AppendHook> hooks) {
            this.hooks = List.copyOf(hooks);
            return this;
        }

        public Builder meters(MeterRegistry meters) {
            this.meters = meters;
            return this;
        }

        /**
         * The clock by which commands are decided, which is never ahead of the database's: what
         * begins with an event has then begun when it is recorded. Without one, only the database
         * says when that is.
         */
        public Builder clock(InstantSource clock) {
            this.clock = clock;
            return this;
        }

        /** How many appends may wait; 4096 unless told. */
        public Builder queueCapacity(int appends) {
            this.queueCapacity = appends;
            return this;
        }

        /** How long to wait for room in the queue before {@link StoreBusy}; 2 s unless told. */
        public Builder queuePatience(Duration patience) {
            this.queuePatience = patience;
            return this;
        }

        /**
         * How long to ask what became of a commit before {@link OutcomeUnknown}; 30 s unless told.
         */
        public Builder outcomePatience(Duration patience) {
            this.outcomePatience = patience;
            return this;
        }

        @Override
        public Builder eventSerializer(Serializer serializer) {
            super.eventSerializer(serializer);
            return this;
        }

        @Override
        public Builder snapshotSerializer(Serializer serializer) {
            super.snapshotSerializer(serializer);
            return this;
        }

        @Override
        public Builder upcasterChain(EventUpcaster upcasters) {
            super.upcasterChain(upcasters);
            return this;
        }

        @Override
        public Builder persistenceExceptionResolver(PersistenceExceptionResolver resolver) {
            super.persistenceExceptionResolver(resolver);
            return this;
        }

        @Override
        public Builder batchSize(int events) {
            super.batchSize(events);
            return this;
        }

        /** Starts the writer thread: close the engine. */
        public PgEventStorageEngine build() {
            if (dataSource == null) {
                throw new AxonConfigurationException("the event store needs a data source");
            }
            return new PgEventStorageEngine(this, dataSource);
        }
    }
}
