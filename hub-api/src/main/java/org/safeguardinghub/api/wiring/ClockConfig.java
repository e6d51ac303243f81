package org.safeguardinghub.api.wiring;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;
import org.safeguardinghub.accessrequest.NoteSilence;
import org.safeguardinghub.clock.BankHolidays;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.RecordBreach;
import org.safeguardinghub.clock.breachclock.OverdueWatch;
import org.safeguardinghub.clock.breachclock.RecordBreachHandler;
import org.safeguardinghub.clock.keepclocks.Breaches;
import org.safeguardinghub.clock.keepclocks.ClockProjection;
import org.safeguardinghub.clock.keepclocks.ClockTable;
import org.safeguardinghub.clock.keepclocks.JollydayHolidays;
import org.safeguardinghub.clock.keepclocks.LocalDeadlines;
import org.safeguardinghub.clock.setlimit.SetLimitHandler;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.recording.Recorder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;

/** Clocks: what keeps them, what looks for the overdue, and how often. */
@Configuration(proxyBeanMethods = false)
class ClockConfig {
    private static final int BATCH = 100;

    @Bean
    BankHolidays bankHolidays() {
        return new JollydayHolidays();
    }

    @Bean
    ClockTable clockTable(JdbcTemplate hub) {
        return new ClockTable(hub);
    }

    @Bean
    LocalDeadlines deadlines(FactReader reader, BankHolidays holidays) {
        return new LocalDeadlines(reader, holidays);
    }

    @Bean
    ClockProjection clockProjection(
            ClockTable clocks, LocalDeadlines deadlines, FactReader reader) {
        return new ClockProjection(clocks, deadlines, new Breaches(reader));
    }

    /** One segment: a clock is stopped after it was started. What cannot be kept is tried again. */
    @Bean
    ConfigurerModule clockView() {
        return configurer -> {
            var processing = configurer.eventProcessing();
            processing.assignHandlerInstancesMatching(
                    ClockProjection.GROUP, ClockProjection.class::isInstance);
            AxonConfig.moveWithTheLog(processing, ClockProjection.GROUP);
            processing.registerListenerInvocationErrorHandler(
                    ClockProjection.GROUP, c -> PropagatingErrorHandler.instance());
            processing.registerPooledStreamingEventProcessorConfiguration(
                    ClockProjection.GROUP,
                    (c, processor) ->
                            processor
                                    .initialSegmentCount(1)
                                    .batchSize(BATCH)
                                    .initialToken(StreamableMessageSource::createTailToken));
        };
    }

    @Bean
    RecordBreachHandler recordBreach(FactReader reader, Recorder recorder) {
        return new RecordBreachHandler(reader, recorder);
    }

    @Bean
    SetLimitHandler setLimit(FactReader reader, Recorder recorder, Clock clock) {
        return new SetLimitHandler(reader, recorder, clock);
    }

    @Bean
    OverdueWatch overdueWatch(
            ClockTable clocks, PlatformTransactionManager transactions, CommandGateway commands) {
        return new OverdueWatch(
                clocks, new TransactionTemplate(transactions), breach -> say(breach, commands));
    }

    /** Silence on a request for access is noted on the request too, which can still be answered. */
    private static void say(RecordBreach breach, CommandGateway commands) {
        if (breach.kind() == ClockKind.ACCESS_RESPONSE) {
            commands.sendAndWait(new NoteSilence(breach.record(), breach.due()));
        }
        commands.sendAndWait(breach);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    Rounds overdueRounds(
            OverdueWatch watch, Clock clock, @Value("${hub.clocks.every:30s}") Duration every) {
        return new Rounds("overdue", () -> watch.look(clock.instant()), every);
    }
}
