package org.safeguardinghub.api.wiring;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;
import org.safeguardinghub.api.kafka.InboundCopies;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.crossarea.ThingIndex;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.safeguardinghub.eventstore.StreamProgress;
import org.safeguardinghub.forgetting.erase.CheckProjection;
import org.safeguardinghub.forgetting.erase.Checking;
import org.safeguardinghub.forgetting.erase.ErasedEntries;
import org.safeguardinghub.forgetting.erase.Erasing;
import org.safeguardinghub.forgetting.erase.ErasureProjection;
import org.safeguardinghub.forgetting.keeprecord.KeepRecordHandler;
import org.safeguardinghub.forgetting.proposeerasure.Approving;
import org.safeguardinghub.forgetting.proposeerasure.DisposalGrounds;
import org.safeguardinghub.forgetting.proposeerasure.ErasureLife;
import org.safeguardinghub.forgetting.proposeerasure.ProposeErasureHandler;
import org.safeguardinghub.forgetting.reviewrecords.RetentionWatch;
import org.safeguardinghub.forgetting.setschedule.SetScheduleHandler;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.ErasedRecords;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.search.SearchIndex;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * How long records are kept, and what is erased: who decides it, what does it, and what looks
 * whether it is done.
 */
@Configuration(proxyBeanMethods = false)
class ForgettingConfig {
    /** Few, as each may wait for views and for the broker. */
    private static final int BATCH = 20;

    @Bean
    DisposalGrounds disposalGrounds(FactReader reader) {
        return new DisposalGrounds(reader, StoredEvents.ofRecords());
    }

    @Bean
    Approving approving(DisposalGrounds grounds, Clock clock) {
        return new Approving(grounds, clock);
    }

    @Bean
    ProposeErasureHandler proposeErasure(
            DisposalGrounds grounds, Recorder recorder, Sealer sealer, Clock clock) {
        return new ProposeErasureHandler(grounds, recorder, sealer, clock);
    }

    @Bean
    SetScheduleHandler setSchedule(Recorder recorder, Clock clock) {
        return new SetScheduleHandler(recorder, clock);
    }

    @Bean
    KeepRecordHandler keepRecord(FactReader reader, Recorder recorder, Sealer sealer, Clock clock) {
        return new KeepRecordHandler(reader, recorder, sealer, StoredEvents.beginnings(), clock);
    }

    @Bean
    RetentionWatch retentionWatch(
            Authority authority, FactReader reader, Sealer sealer, PgEventStorageEngine engine) {
        return new RetentionWatch(authority, reader, sealer, engine);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    Rounds retentionRounds(
            RetentionWatch watch, Clock clock, @Value("${hub.retention.every:6h}") Duration every) {
        return new Rounds("retention", () -> watch.look(clock.instant()), every);
    }

    /** Does again what was decided, before anybody is answered. */
    @Bean(initMethod = "replay")
    @DependsOn("engine")
    Erasing erasing(
            ErasedRecords erased,
            SearchIndex search,
            ThingIndex things,
            FactReader events,
            StreamProgress progress) {
        return new Erasing(erased, List.of(search, things), events, progress);
    }

    /**
     * Each node's own list gets what others have erased, keys stay destroyed, and those of what was
     * decided are destroyed also where the processor that does it stands still.
     */
    @Bean(initMethod = "start", destroyMethod = "stop")
    Rounds eraseListRounds(
            Erasing erasing, @Value("${hub.keys.erase-list-every:10m}") Duration every) {
        return new Rounds("erase list", erasing::replay, every);
    }

    @Bean
    ErasedEntries erasedEntries(FactReader events) {
        return new ErasedEntries(events);
    }

    @Bean
    ErasureProjection erasureProjection(Erasing erasing) {
        return new ErasureProjection(erasing);
    }

    @Bean
    CheckProjection checkProjection(
            Erasing erasing,
            ErasedRecords erased,
            SearchIndex search,
            ThingIndex things,
            InboundCopies topics,
            FactReader events,
            Sealer sealer,
            PgEventStorageEngine engine,
            StreamProgress progress,
            Clock clock) {
        return new CheckProjection(
                erasing,
                new Checking(
                        erased, List.of(search, things, topics), events, sealer, engine, clock),
                progress);
    }

    @Bean
    ConfigurerModule erasures() {
        return configurer -> {
            configurer.configureAggregate(
                    AggregateConfigurer.defaultConfiguration(ErasureLife.class));
            var processing = configurer.eventProcessing();
            processing.assignHandlerInstancesMatching(
                    ErasureProjection.GROUP, ErasureProjection.class::isInstance);
            processing.assignHandlerInstancesMatching(
                    CheckProjection.GROUP, CheckProjection.class::isInstance);
            for (var group : List.of(ErasureProjection.GROUP, CheckProjection.GROUP)) {
                // what could not be done is done later, and not passed over
                processing.registerListenerInvocationErrorHandler(
                        group, c -> PropagatingErrorHandler.instance());
                processing.registerPooledStreamingEventProcessorConfiguration(
                        group,
                        (c, processor) ->
                                processor
                                        .initialSegmentCount(1)
                                        .batchSize(BATCH)
                                        .initialToken(StreamableMessageSource::createTailToken));
            }
        };
    }
}
