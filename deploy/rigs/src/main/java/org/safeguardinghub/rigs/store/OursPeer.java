package org.safeguardinghub.rigs.store;

import com.zaxxer.hikari.HikariDataSource;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.safeguardinghub.eventstore.Append;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.safeguardinghub.serialization.StoredForm;
import org.safeguardinghub.shared.Tagged;

import java.util.Set;

/** The store this is about. */
final class OursPeer implements Peer {
    private final HikariDataSource source;
    private final PgEventStorageEngine engine;
    private final FactReader reader;

    OursPeer(HikariDataSource source, StoredForm form) {
        this.source = source;
        this.engine =
                PgEventStorageEngine.builder()
                        .dataSource(source)
                        .eventSerializer(form)
                        .snapshotSerializer(form)
                        .tagger(OursPeer::tags)
                        .build();
        this.reader = new FactReader(source, form);
    }

    private static Set<String> tags(EventMessage<?> event) {
        return event.getPayload() instanceof Tagged tagged ? tagged.tags() : Set.of();
    }

    @Override
    public void append(DomainEventMessage<?> event) {
        engine.appendEvents(event);
    }

    @Override
    public int source(String aggregate) {
        return Decoded.count(engine.readEvents(aggregate).asStream());
    }

    /** Decides a share on what was agreed; the guard is left out only to see what it costs. */
    void share(Child child, boolean guarded) {
        Facts facts = reader.facts(child.agreements());
        DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("share"))
                .execute(
                        () -> {
                            if (guarded) {
                                Append.under(facts.guard());
                            }
                            engine.appendEvents(child.shared());
                        });
    }

    PgEventStorageEngine engine() {
        return engine;
    }

    @Override
    public void close() {
        engine.close();
        source.close();
    }
}
