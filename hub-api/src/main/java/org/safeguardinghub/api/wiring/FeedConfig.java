package org.safeguardinghub.api.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.safeguardinghub.audit.AnswerLog;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.feed.ElapsedWatch;
import org.safeguardinghub.feed.FeedBell;
import org.safeguardinghub.feed.FeedDesk;
import org.safeguardinghub.feed.FeedProjection;
import org.safeguardinghub.feed.FeedReading;
import org.safeguardinghub.feed.FeedTables;
import org.safeguardinghub.feed.LooksFromAfar;
import org.safeguardinghub.feed.NewsIds;
import org.safeguardinghub.feed.acknowledgeitem.AcknowledgeItemHandler;
import org.safeguardinghub.recording.Recorder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;

/** Feeds: what tells, what is fetched, and how often a node looks for what time alone changed. */
@Configuration(proxyBeanMethods = false)
class FeedConfig {
    @Bean
    FeedBell feedBell() {
        return new FeedBell();
    }

    @Bean
    FeedTables feedTables(JdbcTemplate hub) {
        return new FeedTables(hub);
    }

    @Bean
    FeedDesk feedDesk(
            Authority authority,
            AnswerLog log,
            NewsIds ids,
            FeedTables tables,
            FeedBell bell,
            Clock clock) {
        return new FeedDesk(authority, log, ids, tables, bell, clock);
    }

    @Bean
    FeedProjection feedProjection(FeedDesk desk) {
        return new FeedProjection(desk);
    }

    @Bean
    LooksFromAfar looksFromAfar(
            Authority authority, NewsIds ids, AnswerLog log, FeedBell bell, Clock clock) {
        return new LooksFromAfar(authority, ids, log, bell, clock);
    }

    @Bean
    FeedReading feedReading(Authority authority, FeedTables tables, AnswerLog log, Clock clock) {
        return new FeedReading(authority, tables, log, clock);
    }

    @Bean
    AcknowledgeItemHandler acknowledgeItem(
            FeedTables tables, FactReader reader, Recorder recorder, Clock clock) {
        return new AcknowledgeItemHandler(tables, reader, recorder, clock);
    }

    /** Losses that were delivered and that nobody has said to know of. */
    @Bean
    MeterBinder unacknowledgedLosses(FeedTables tables) {
        return meters ->
                Gauge.builder("hub.feed.unacknowledged", tables, FeedTables::unacknowledged)
                        .description("what was taken back and is not acknowledged")
                        .register(meters);
    }

    @Bean
    ElapsedWatch elapsedWatch(FeedDesk desk, PlatformTransactionManager transactions) {
        return new ElapsedWatch(desk, new TransactionTemplate(transactions));
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    Rounds elapsedRounds(
            ElapsedWatch watch, @Value("${hub.feed.elapsed-every:30s}") Duration every) {
        return new Rounds("elapsed", watch::look, every);
    }
}
