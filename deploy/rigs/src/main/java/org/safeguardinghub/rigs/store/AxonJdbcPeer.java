package org.safeguardinghub.rigs.store;

import com.zaxxer.hikari.HikariDataSource;

import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.jdbc.ConnectionWrapperFactory.NoOpCloseHandler;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.serialization.StoredForm;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/** Axon's JDBC store, one transaction for each event. */
final class AxonJdbcPeer implements Peer {
    private static final ThreadLocal<@Nullable Connection> BOUND = new ThreadLocal<>();

    /** Larger pages than Axon's own hundred: it replays faster so. */
    private static final int PAGE = 1000;

    private final HikariDataSource source;
    private final StoredForm form;
    private final Postings postings;
    private final TransactionManager transactions = this::begin;
    private final JdbcEventStorageEngine engine;

    AxonJdbcPeer(HikariDataSource source, StoredForm form, long seeded) {
        this.source = source;
        this.form = form;
        this.postings = new Postings(seeded);
        this.engine =
                JdbcEventStorageEngine.builder()
                        .connectionProvider(
                                () ->
                                        ConnectionWrapperFactory.wrap(
                                                Objects.requireNonNull(BOUND.get()),
                                                new NoOpCloseHandler()))
                        .transactionManager(transactions)
                        .eventSerializer(form)
                        .snapshotSerializer(form)
                        .batchSize(PAGE)
                        .build();
    }

    private Transaction begin() {
        if (BOUND.get() != null) {
            return Joined.INSTANCE;
        }
        try {
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            BOUND.set(connection);
            return new Own(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void append(DomainEventMessage<?> event) {
        transactions.executeInTransaction(
                () -> {
                    engine.appendEvents(event);
                    try {
                        postings.insert(
                                Objects.requireNonNull(BOUND.get()), HandRow.of(event, form));
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    @Override
    public int source(String aggregate) {
        return Decoded.count(engine.readEvents(aggregate).asStream());
    }

    JdbcEventStorageEngine engine() {
        return engine;
    }

    @Override
    public void close() {
        source.close();
    }

    private static final class Own implements Transaction {
        private final Connection connection;

        Own(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void commit() {
            end(true);
        }

        @Override
        public void rollback() {
            end(false);
        }

        private void end(boolean well) {
            BOUND.remove();
            try (connection) {
                if (well) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
