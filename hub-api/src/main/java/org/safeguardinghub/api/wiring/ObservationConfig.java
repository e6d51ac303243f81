package org.safeguardinghub.api.wiring;

import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.safeguardinghub.api.observe.MessageTimers;
import org.safeguardinghub.api.observe.ViewLag;
import org.safeguardinghub.api.operate.LettersEndpoint;
import org.safeguardinghub.api.operate.ViewsEndpoint;
import org.safeguardinghub.api.record.ViewProgress;
import org.safeguardinghub.api.wiring.KeysConfig.KeyStore;
import org.safeguardinghub.audit.AnswerIndex;
import org.safeguardinghub.crossarea.ThingIndex;
import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.LogSweep;
import org.safeguardinghub.feed.FeedProjection;
import org.safeguardinghub.feed.LooksFromAfar;
import org.safeguardinghub.letters.LetterList;
import org.safeguardinghub.recipient.RecipientProjection;
import org.safeguardinghub.replay.Replays;
import org.safeguardinghub.report.DecisionIndex;
import org.safeguardinghub.search.SearchIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

/** What is measured, and what makes this node ready or not. */
@Configuration(proxyBeanMethods = false)
class ObservationConfig {
    private static final List<String> VIEWS =
            List.of(
                    FeedProjection.GROUP,
                    AnswerIndex.GROUP,
                    LooksFromAfar.GROUP,
                    SearchIndex.GROUP,
                    ThingIndex.GROUP,
                    RecipientProjection.GROUP,
                    DecisionIndex.GROUP);

    @Bean
    ViewLag viewLag(ViewProgress progress, FactReader reader, Clock clock) {
        return new ViewLag(VIEWS, progress::reached, logOf(reader), clock);
    }

    private static ViewLag.Log logOf(FactReader reader) {
        return new ViewLag.Log() {
            @Override
            public long head() {
                return reader.head();
            }

            @Override
            public Optional<Instant> recordedAt(long position) {
                return reader.at(List.of(position)).stream().map(Appended::recordedAt).findFirst();
            }
        };
    }

    @Bean
    Replays replays(
            AnswerIndex answers,
            SearchIndex search,
            ThingIndex things,
            DataSource hub,
            LogSweep sweep,
            Clock clock) {
        return new Replays(List.of(answers, search, things), hub, sweep, clock);
    }

    @Bean
    ViewsEndpoint viewsEndpoint(ViewProgress progress, FactReader reader, Replays replays) {
        return new ViewsEndpoint(VIEWS, progress, reader, replays);
    }

    @Bean
    LettersEndpoint lettersEndpoint(JdbcTemplate hub, EventProcessingConfiguration processing) {
        return new LettersEndpoint(new LetterList(hub), processing);
    }

    /** In health groups it is called {@code store}. */
    @Bean
    StoreHealth storeHealthIndicator(DataSource hub, KeyStore keys) {
        return new StoreHealth(hub, keys.pool());
    }

    /** Axon's own auto-configuration looks for names that this version of Boot does not have. */
    @Bean
    ConfigurerModule messageTimers(MeterRegistry registry) {
        return new MessageTimers(registry);
    }
}
