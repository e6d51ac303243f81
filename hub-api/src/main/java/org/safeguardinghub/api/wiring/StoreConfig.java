package org.safeguardinghub.api.wiring;

import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.safeguardinghub.authority.AuthorityRegister;
import org.safeguardinghub.crossarea.LinkedHolders;
import org.safeguardinghub.eventstore.DurableSettings;
import org.safeguardinghub.eventstore.EventSource;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.LogSweep;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.safeguardinghub.eventstore.RangeReader;
import org.safeguardinghub.eventstore.StoreClock;
import org.safeguardinghub.feed.FeedBook;
import org.safeguardinghub.recipient.RecipientBook;
import org.safeguardinghub.referral.box.ReferralBoxes;
import org.safeguardinghub.register.reference.ReferenceLoader;
import org.safeguardinghub.serialization.StoredForm;
import org.safeguardinghub.shared.Tagged;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

/** The event store and what it is written and read with. */
@Configuration(proxyBeanMethods = false)
class StoreConfig {
    /** How many events a replay reads in one go, and writes the rows of. */
    private static final int REPLAYED_AT_A_TIME = 10_000;

    /** What every node goes by, whatever its own clock says. */
    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    StoreClock clock(DataSource hub) {
        return StoreClock.of(hub);
    }

    /** For tokens and whatever else of Axon's is not an event of ours. */
    @Bean
    @Primary
    Serializer generalSerializer() {
        return Jackson3Serializer.builder().build();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return new StoredForm(StoredEvents.catalogue());
    }

    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    PgEventStorageEngine engine(
            DataSource hub,
            StoreClock clock,
            @Qualifier("eventSerializer") Serializer events,
            Serializer general,
            MeterRegistry meters,
            ReferralBoxes boxes,
            LinkedHolders linked,
            @Value("${hub.store.waiting:4096}") int waiting)
            throws SQLException {
        DurableSettings.require(hub);
        return PgEventStorageEngine.builder()
                .dataSource(hub)
                .clock(clock)
                .eventSerializer(events)
                .upcasterChain(StoredEvents.upcasters())
                .snapshotSerializer(general)
                .tagger(StoreConfig::tags)
                .hooks(
                        List.of(
                                new AuthorityRegister(),
                                boxes,
                                linked,
                                new FeedBook(),
                                new RecipientBook()))
                .meters(meters)
                .queueCapacity(waiting)
                .build();
    }

    private static Set<String> tags(EventMessage<?> event) {
        return event.getPayload() instanceof Tagged tagged ? tagged.tags() : Set.of();
    }

    /** What commands publish to and aggregates are sourced from. */
    @Bean(destroyMethod = "shutDown")
    EventStore eventStore(PgEventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    /** What processors read. */
    @Bean(destroyMethod = "close")
    EventSource eventSource(PgEventStorageEngine engine, DataSource hub) {
        return new EventSource(engine, hub, Duration.ofMillis(500));
    }

    @Bean
    @DependsOnDatabaseInitialization
    FactReader factReader(DataSource hub, @Qualifier("eventSerializer") Serializer events) {
        return new FactReader(hub, events, StoredEvents.upcasters());
    }

    /** What views are made anew from. Few threads: the hub goes on answering meanwhile. */
    @Bean
    @DependsOnDatabaseInitialization
    LogSweep logSweep(
            DataSource hub,
            @Qualifier("eventSerializer") Serializer events,
            @Value("${hub.replay.threads:2}") int threads) {
        var reader = new RangeReader(hub, events, StoredEvents.upcasters());
        return new LogSweep(reader, threads, REPLAYED_AT_A_TIME);
    }

    /** A new hub begins with the reference data, before anybody is answered. */
    @Bean(initMethod = "loadIfNew")
    @DependsOn("engine")
    ReferenceLoader referenceLoader(FactReader events, PgEventStorageEngine engine, Clock clock) {
        return new ReferenceLoader(events, engine, clock);
    }
}
