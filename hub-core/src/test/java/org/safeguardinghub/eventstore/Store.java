package org.safeguardinghub.eventstore;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.safeguardinghub.serialization.EventCatalogue;
import org.safeguardinghub.serialization.StoredForm;
import org.safeguardinghub.shared.Tagged;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A fresh database with an engine on it, as the application connects, and ways to use them. */
final class Store implements AutoCloseable {
    static final String OPENED = "test.opened";
    static final String CLOSED = "test.closed";
    static final StoredForm FORM =
            new StoredForm(new EventCatalogue().register(Opened.class, Closed.class));

    final EmbeddedDatabase database = EmbeddedDatabase.fresh();
    final PgEventStorageEngine engine;
    final FactReader reader;

    Store() {
        this(builder -> builder);
    }

    Store(UnaryOperator<PgEventStorageEngine.Builder> customization) {
        engine = engine(customization);
        reader = new FactReader(database.application(), FORM);
    }

    /** Another engine on the same database, as on another node. */
    PgEventStorageEngine engine(UnaryOperator<PgEventStorageEngine.Builder> customization) {
        return customization
                .apply(
                        PgEventStorageEngine.builder()
                                .dataSource(database.application())
                                .eventSerializer(FORM)
                                .snapshotSerializer(FORM)
                                .tagger(
                                        message ->
                                                message.getPayload() instanceof Tagged tagged
                                                        ? tagged.tags()
                                                        : Set.of()))
                .build();
    }

    void append(EventMessage<?>... events) {
        engine.appendEvents(events);
    }

    void appendUnder(Guard guard, EventMessage<?>... events) {
        inUnitOfWork(
                () -> {
                    Append.under(guard);
                    engine.appendEvents(events);
                });
    }

    void appendOnce(String key, EventMessage<?>... events) {
        inUnitOfWork(
                () -> {
                    Append.once(key);
                    engine.appendEvents(events);
                });
    }

    static void inUnitOfWork(Runnable work) {
        DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("test")).execute(work);
    }

    static EventMessage<?> opened(String about) {
        return new GenericEventMessage<>(new Opened(about));
    }

    static EventMessage<?> closed(String about) {
        return new GenericEventMessage<>(new Closed(about));
    }

    static DomainEventMessage<?> inStream(String aggregate, long sequence) {
        return new GenericDomainEventMessage<>("Test", aggregate, sequence, new Opened(aggregate));
    }

    List<String> idsInOrder() {
        return engine.readEvents(null, false)
                .<String>map(message -> message.getIdentifier())
                .toList();
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
