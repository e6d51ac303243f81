package org.safeguardinghub.api.wiring;

import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.config.ConfigurerModule;
import org.safeguardinghub.api.observe.MessageTimers;
import org.safeguardinghub.api.observe.ViewLag;
import org.safeguardinghub.api.record.ViewProgress;
import org.safeguardinghub.api.wiring.KeysConfig.KeyStore;
import org.safeguardinghub.audit.AnswerIndex;
import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.feed.FeedProjection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

/** What is measured, and what makes this node ready or not. */
@Configuration(proxyBeanMethods = false)
class ObservationConfig {
    @Bean
    ViewLag viewLag(ViewProgress progress, FactReader reader, Clock clock) {
        return new ViewLag(
                List.of(FeedProjection.GROUP, AnswerIndex.GROUP),
                progress::reached,
                logOf(reader),
                clock);
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
