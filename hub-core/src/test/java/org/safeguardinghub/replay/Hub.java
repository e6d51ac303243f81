package org.safeguardinghub.replay;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.audit.AnswerIndex;
import org.safeguardinghub.audit.AnswerLetters;
import org.safeguardinghub.audit.AnswerLog;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.eventstore.EventSource;
import org.safeguardinghub.eventstore.LogSweep;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.safeguardinghub.eventstore.RangeReader;
import org.safeguardinghub.serialization.EventCatalogue;
import org.safeguardinghub.serialization.StoredForm;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.SubjectId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.DefaultTransactionDefinition;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import javax.sql.DataSource;

/** A store of answers with the auditors' view on it, kept by a processor as in the hub. */
final class Hub implements AutoCloseable {
    static final Serializer FORM = new StoredForm(new EventCatalogue().register(AnswerRuled.class));

    private static final Duration LOOK = Duration.ofMillis(20);
    static final Serializer GENERAL = Jackson3Serializer.builder().build();

    final EmbeddedDatabase database = EmbeddedDatabase.fresh();
    final JdbcTemplate db = new JdbcTemplate(database.application());

    /** Sees the rows of every agency, as only a superuser does. */
    final JdbcTemplate owner = new JdbcTemplate(database.owner());

    final AnswerIndex view = new AnswerIndex(db);
    private PgEventStorageEngine engine = engine(FORM);
    private AnswerLog log = new AnswerLog(engine);
    private EventSource source = new EventSource(engine, database.application(), LOOK);
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private DeadLetteringEventHandlerInvoker letters = letters();
    private PooledStreamingEventProcessor processor = processor(letters);

    Hub() {
        processor.start();
    }

    /** What a restart of the hub leaves: the rows, and nothing of this process. */
    void restart() {
        processor.shutDown();
        letters = letters();
        processor = processor(letters);
        processor.start();
    }

    /** A restart with another version of the hub, which knows other events. */
    void restartReading(Serializer form) {
        processor.shutDown();
        source.close();
        engine.close();
        engine = engine(form);
        log = new AnswerLog(engine);
        source = new EventSource(engine, database.application(), LOOK);
        restart();
    }

    private PgEventStorageEngine engine(Serializer form) {
        return PgEventStorageEngine.builder()
                .dataSource(database.application())
                .eventSerializer(form)
                .snapshotSerializer(form)
                .build();
    }

    DeadLetteringEventHandlerInvoker waiting() {
        return letters;
    }

    private DeadLetteringEventHandlerInvoker letters() {
        var transactions = transactions(database.application());
        return DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(view)
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .sequencingPolicy(AnswerLetters.sequences())
                .enqueuePolicy(AnswerLetters.policy())
                .transactionManager(transactions)
                .queue(
                        AnswerLetters.queue(
                                connections(database.application()), transactions, GENERAL, FORM))
                .build();
    }

    LogSweep sweep() {
        return new LogSweep(new RangeReader(database.application(), FORM), 2, 50);
    }

    /** The ids of new answers, stored in this order. */
    List<UUID> answer(int count) {
        var answers = IntStream.range(0, count).mapToObj(n -> ruled(UUID.randomUUID())).toList();
        log.record(answers);
        return answers.stream().map(AnswerRuled::answer).toList();
    }

    void answer(AnswerRuled... answers) {
        log.record(answers);
    }

    private static AnswerRuled ruled(UUID id) {
        return ruled(id, "a\tb\\c\nü" + id, null);
    }

    static AnswerRuled ruled(UUID id, String sub, @Nullable SubjectId about) {
        return new AnswerRuled(
                id,
                AnswerRuled.Exit.LIST,
                new AgencyId("police-1"),
                sub,
                Set.of(),
                null,
                null,
                null,
                about,
                Instant.now(),
                0,
                List.of());
    }

    /** What an auditor would see, in order; an answer that stands there twice is there twice. */
    List<UUID> served() {
        return owner.query(
                "select answer from served_ruling_index order by position, n",
                (row, n) -> UUID.fromString(row.getString(1)));
    }

    long reached() {
        return number("select position from view_progress where view = 'audit'");
    }

    int serving() {
        return (int) number("select serving from view_progress where view = 'audit'");
    }

    long number(String sql) {
        Long number = owner.queryForObject(sql, Long.class);
        return number == null ? -1 : number;
    }

    /** Until the live processor has taken everything. */
    void catchUp() {
        await(() -> reached() == number("select position from event_head"));
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not come true within 30 s");
            }
            try {
                // a processor tells nobody that it moved on
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private PooledStreamingEventProcessor processor(EventHandlerInvoker invoker) {
        var transactions = transactions(database.application());
        return PooledStreamingEventProcessor.builder()
                .name(AnswerIndex.GROUP)
                .eventHandlerInvoker(invoker)
                .messageSource(source)
                .tokenStore(
                        JdbcTokenStore.builder()
                                .connectionProvider(connections(database.application()))
                                .serializer(GENERAL)
                                .contentType(byte[].class)
                                .build())
                .transactionManager(transactions)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(10)
                .build();
    }

    static ConnectionProvider connections(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(
                new TransactionAwareDataSourceProxy(dataSource)::getConnection);
    }

    static TransactionManager transactions(DataSource dataSource) {
        var spring = new DataSourceTransactionManager(dataSource);
        return () -> {
            var status = spring.getTransaction(new DefaultTransactionDefinition());
            return new Transaction() {
                @Override
                public void commit() {
                    if (!status.isCompleted()) {
                        spring.commit(status);
                    }
                }

                @Override
                public void rollback() {
                    if (!status.isCompleted()) {
                        spring.rollback(status);
                    }
                }
            };
        };
    }

    @Override
    public void close() {
        processor.shutDown();
        threads.shutdownNow();
        source.close();
        engine.close();
        database.close();
    }
}
