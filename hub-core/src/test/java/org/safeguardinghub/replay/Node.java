package org.safeguardinghub.replay;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.eventstore.EventSource;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import javax.sql.DataSource;

/** One of several nodes that share a view's segments; it can be cut off from the database. */
final class Node implements AutoCloseable {
    static final int SEGMENTS = 4;
    private static final Duration CLAIM = Duration.ofSeconds(1);

    private final String name;
    private final DataSource dataSource;
    private final JdbcTemplate db;
    private final PgEventStorageEngine engine;
    private final EventSource source;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);
    private final PooledStreamingEventProcessor processor;
    private volatile boolean cut;

    Node(String name, EmbeddedDatabase database) {
        this.name = name;
        this.dataSource = reaching(database.application());
        this.db = new JdbcTemplate(dataSource);
        this.engine =
                PgEventStorageEngine.builder()
                        .dataSource(database.application())
                        .eventSerializer(Hub.FORM)
                        .snapshotSerializer(Hub.FORM)
                        .build();
        this.source = new EventSource(engine, database.application(), Duration.ofMillis(20));
        this.processor = processor();
        processor.start();
    }

    /** Leaves plain rows: an event that is handled twice is seen twice. */
    @EventHandler
    void on(AnswerRuled answer, TrackingToken token) {
        db.update(
                "insert into handled (position, node) values (?, ?)",
                token.position().orElseThrow(),
                name);
    }

    /** From now on nothing it does reaches the database, not even the release of its claims. */
    void cutOff() {
        cut = true;
    }

    private DataSource reaching(DataSource real) {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                if (cut) {
                    throw new SQLException("the node is cut off", "08001");
                }
                return real.getConnection();
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        };
    }

    private PooledStreamingEventProcessor processor() {
        return PooledStreamingEventProcessor.builder()
                .name("nodes")
                .eventHandlerInvoker(
                        SimpleEventHandlerInvoker.builder()
                                .eventHandlers(this)
                                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                                .sequencingPolicy(event -> event.getIdentifier())
                                .build())
                .messageSource(source)
                .tokenStore(
                        JdbcTokenStore.builder()
                                .connectionProvider(Hub.connections(dataSource))
                                .serializer(Hub.GENERAL)
                                .contentType(byte[].class)
                                .nodeId(name)
                                .claimTimeout(CLAIM)
                                .build())
                .transactionManager(Hub.transactions(dataSource))
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(SEGMENTS)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(10)
                .tokenClaimInterval(200)
                .claimExtensionThreshold(300)
                .build();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        source.close();
        engine.close();
    }
}
