package org.safeguardinghub.api.wiring;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.safeguardinghub.api.command.CommandMetaData;
import org.safeguardinghub.api.command.NothingInVain;
import org.safeguardinghub.api.command.OnceOnTheBus;
import org.safeguardinghub.api.kafka.Channels;
import org.safeguardinghub.audit.AnswerIndex;
import org.safeguardinghub.audit.AnswerLetters;
import org.safeguardinghub.crossarea.ThingIndex;
import org.safeguardinghub.eventstore.EventSource;
import org.safeguardinghub.eventstore.EveryEvent;
import org.safeguardinghub.eventstore.StreamProgress;
import org.safeguardinghub.feed.FeedProjection;
import org.safeguardinghub.feed.LooksFromAfar;
import org.safeguardinghub.involvement.recordinvolvement.InvolvementLife;
import org.safeguardinghub.search.SearchIndex;
import org.safeguardinghub.subject.linksubjects.LinkLife;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

import java.util.List;

import javax.sql.DataSource;

/** What goes through Axon: commands, aggregates, streaming processors, tokens and dead letters. */
@Configuration(proxyBeanMethods = false)
class AxonConfig {
    /** How many events a view takes in one transaction at the most. */
    private static final int BATCH = 100;

    /**
     * Without a transaction: the store appends on a connection of its own when the unit of work
     * prepares to commit, and nothing that fails later could undo it.
     */
    @Bean
    CommandBus commandBus(CorrelationDataProvider kept) {
        var bus =
                SimpleCommandBus.builder()
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(List.of(kept)));
        bus.registerHandlerInterceptor(new OnceOnTheBus());
        bus.registerHandlerInterceptor(new NothingInVain());
        return bus;
    }

    @Bean
    CorrelationDataProvider keptBesideEvents() {
        return new SimpleCorrelationDataProvider(
                CommandMetaData.AGENCY,
                CommandMetaData.SUB,
                CommandMetaData.ACTING_FOR,
                CommandMetaData.CUSTODIAN,
                CommandMetaData.COMMAND,
                CommandMetaData.DIGEST);
    }

    @Bean
    ConfigurerModule lives() {
        return configurer -> {
            configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(LinkLife.class));
            configurer.configureAggregate(
                    AggregateConfigurer.defaultConfiguration(InvolvementLife.class));
        };
    }

    /** Each view has a processor of its own, so that one that stands still holds up no other. */
    @Bean
    ConfigurerModule views(ObjectProvider<EventSource> source) {
        return configurer -> {
            var processing = configurer.eventProcessing();
            processing.usingPooledStreamingEventProcessors();
            processing.configureDefaultStreamableMessageSource(c -> source.getObject());
            processing.assignHandlerInstancesMatching(
                    FeedProjection.GROUP, FeedProjection.class::isInstance);
            processing.assignHandlerInstancesMatching(
                    AnswerIndex.GROUP, AnswerIndex.class::isInstance);
            processing.assignHandlerInstancesMatching(
                    LooksFromAfar.GROUP, LooksFromAfar.class::isInstance);
            processing.assignHandlerInstancesMatching(
                    SearchIndex.GROUP, SearchIndex.class::isInstance);
            // a person whom no key opened just now must not stay unfound: it is tried again
            processing.registerListenerInvocationErrorHandler(
                    SearchIndex.GROUP, c -> PropagatingErrorHandler.instance());
            processing.assignHandlerInstancesMatching(
                    ThingIndex.GROUP, ThingIndex.class::isInstance);
            // the same for what no key opened just now
            processing.registerListenerInvocationErrorHandler(
                    ThingIndex.GROUP, c -> PropagatingErrorHandler.instance());
            processing.assignHandlerInstancesMatching(Channels.GROUP, Channels.class::isInstance);
            processing.registerPooledStreamingEventProcessorConfiguration(
                    Channels.GROUP, (c, processor) -> inOrderFromTheFirst(processor).batchSize(1));
            // what the broker did not confirm is tried again, and not logged and passed over
            processing.registerListenerInvocationErrorHandler(
                    Channels.GROUP, c -> PropagatingErrorHandler.instance());
            for (var view :
                    List.of(
                            FeedProjection.GROUP,
                            AnswerIndex.GROUP,
                            LooksFromAfar.GROUP,
                            SearchIndex.GROUP,
                            ThingIndex.GROUP)) {
                processing.registerPooledStreamingEventProcessorConfiguration(
                        view, (c, processor) -> inOrderFromTheFirst(processor));
                moveWithTheLog(processing, view);
            }
        };
    }

    /** Readers wait for a view's token, also where the events are none of the view's. */
    static void moveWithTheLog(EventProcessingConfigurer processing, String view) {
        var every = new EveryEvent(view);
        processing.registerEventHandler(c -> every);
        processing.assignHandlerInstancesMatching(view, every::equals);
    }

    /**
     * One segment: what an agency is told keeps the order of the log. A new view reads all of it.
     */
    static PooledStreamingEventProcessor.Builder inOrderFromTheFirst(
            PooledStreamingEventProcessor.Builder processor) {
        return processor
                .initialSegmentCount(1)
                .batchSize(BATCH)
                .initialToken(StreamableMessageSource::createTailToken);
    }

    /** The processor's own transaction: its token and the rows of its view are one write. */
    @Bean
    ConnectionProvider connections(DataSource hub) {
        return new UnitOfWorkAwareConnectionProviderWrapper(
                new SpringDataSourceConnectionProvider(hub));
    }

    @Bean
    TransactionManager transactions(PlatformTransactionManager platform) {
        return new SpringTransactionManager(platform);
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer general) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(general)
                .contentType(byte[].class)
                .build();
    }

    @Bean
    StreamProgress streamProgress(DataSource hub, Serializer general) {
        return new StreamProgress(hub, general);
    }

    @Bean
    JdbcSequencedDeadLetterQueue<EventMessage<?>> auditDeadLetters(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer general,
            @Qualifier("eventSerializer") Serializer events) {
        return AnswerLetters.queue(connections, transactions, general, events);
    }

    /**
     * A ruling that cannot be indexed waits aside, with those about the same person; the others go
     * on. The feed has no such place: it is told the news of a batch at once, at its end, so that
     * one snapshot serves all of it, and news that fails stops it.
     */
    @Bean
    ConfigurerModule deadLettering(
            ObjectProvider<JdbcSequencedDeadLetterQueue<EventMessage<?>>> queue) {
        return configurer ->
                configurer.eventProcessing(
                        processing ->
                                processing
                                        .registerDeadLetterQueue(
                                                AnswerIndex.GROUP, c -> queue.getObject())
                                        .registerDeadLetterPolicy(
                                                AnswerIndex.GROUP, c -> AnswerLetters.policy())
                                        .registerSequencingPolicy(
                                                AnswerIndex.GROUP, c -> AnswerLetters.sequences()));
    }
}
