package org.safeguardinghub.rigs.store;

import com.zaxxer.hikari.HikariDataSource;

import jakarta.persistence.EntityManager;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jpa.DomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.serialization.StoredForm;

import java.util.Objects;

/** Axon's JPA store on Hibernate, one transaction for each event, payloads as bytea. */
final class AxonJpaPeer implements Peer {
    private static final ThreadLocal<@Nullable EntityManager> BOUND = new ThreadLocal<>();

    private final HikariDataSource source;
    private final StoredForm form;
    private final Postings postings;
    private final SessionFactory sessions;
    private final TransactionManager transactions = this::begin;
    private final JpaEventStorageEngine engine;

    AxonJpaPeer(HikariDataSource source, StoredForm form, long seeded) {
        this.source = source;
        this.form = form;
        this.postings = new Postings(seeded);
        this.sessions = sessions(source, "none");
        this.engine =
                JpaEventStorageEngine.builder()
                        .entityManagerProvider(() -> Objects.requireNonNull(BOUND.get()))
                        .transactionManager(transactions)
                        .eventSerializer(form)
                        .snapshotSerializer(form)
                        .build();
    }

    /** Makes the table and its sequence, which must not be there yet. */
    static void create(HikariDataSource source) {
        sessions(source, "create-only").close();
    }

    private static SessionFactory sessions(HikariDataSource source, String tables) {
        var configuration = new Configuration().addAnnotatedClass(DomainEventEntry.class);
        configuration.getProperties().put("hibernate.connection.datasource", source);
        configuration.getProperties().put("hibernate.dialect", BytesInRow.class.getName());
        configuration.getProperties().put("hibernate.hbm2ddl.auto", tables);
        return configuration.buildSessionFactory();
    }

    private Transaction begin() {
        if (BOUND.get() != null) {
            return Joined.INSTANCE;
        }
        EntityManager manager = sessions.createEntityManager();
        manager.getTransaction().begin();
        BOUND.set(manager);
        return new Own(manager);
    }

    @Override
    public void append(DomainEventMessage<?> event) {
        transactions.executeInTransaction(
                () -> {
                    engine.appendEvents(event);
                    Objects.requireNonNull(BOUND.get())
                            .unwrap(Session.class)
                            .doWork(c -> postings.insert(c, HandRow.of(event, form)));
                });
    }

    @Override
    public int source(String aggregate) {
        return Decoded.count(engine.readEvents(aggregate).asStream());
    }

    @Override
    public void close() {
        sessions.close();
        source.close();
    }

    private static final class Own implements Transaction {
        private final EntityManager manager;

        Own(EntityManager manager) {
            this.manager = manager;
        }

        @Override
        public void commit() {
            BOUND.remove();
            try (manager) {
                manager.getTransaction().commit();
            }
        }

        @Override
        public void rollback() {
            BOUND.remove();
            try (manager) {
                manager.getTransaction().rollback();
            }
        }
    }
}
