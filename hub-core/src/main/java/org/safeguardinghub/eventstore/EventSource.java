package org.safeguardinghub.eventstore;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;

/**
 * Streams the store to processors. What this engine commits wakes its streams at once, what another
 * node committed as soon as PostgreSQL tells; a look every {@code look} finds what was not told.
 * Axon's own stream of an embedded store has no way to wake a pooled processor, which then sleeps
 * up to half a second.
 */
public final class EventSource
        implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {
    private final PgEventStorageEngine engine;
    private final AppendListener listener;

    /** Keeps one connection of the data source, which must be straight to PostgreSQL. */
    public EventSource(PgEventStorageEngine engine, DataSource dataSource, Duration look) {
        this.engine = engine;
        this.listener =
                new AppendListener(dataSource, look, engine::appendsOn, engine.bell()::ring);
        listener.start();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new EventStream(engine, token);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return engine.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return engine.createHeadToken();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        return engine.createTokenAt(dateTime);
    }

    @Override
    public @Nullable TrackingToken createTokenSince(Duration duration) {
        return engine.createTokenAt(Instant.now().minus(duration));
    }

    @Override
    public void close() {
        listener.close();
    }
}
