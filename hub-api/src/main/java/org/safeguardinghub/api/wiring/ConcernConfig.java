package org.safeguardinghub.api.wiring;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.safeguardinghub.concern.attachment.Attachments;
import org.safeguardinghub.concern.namedcontexts.NamedContexts;
import org.safeguardinghub.concern.recordconcern.ConcernLife;
import org.safeguardinghub.concern.recordconcern.RecordConcernHandler;
import org.safeguardinghub.context.recordcontext.ContextLife;
import org.safeguardinghub.context.recordcontext.RecordContextHandler;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** Concerns, their files, and the places where they arise. */
@Configuration(proxyBeanMethods = false)
class ConcernConfig {
    @Bean
    RecordConcernHandler recordConcern(
            FactReader reader, Recorder recorder, Sealer sealer, Clock clock) {
        return new RecordConcernHandler(reader, recorder, sealer, clock);
    }

    @Bean
    Attachments attachments(FactReader reader, Sealer sealer) {
        return new Attachments(reader, sealer);
    }

    @Bean
    NamedContexts namedContexts(FactReader reader) {
        return new NamedContexts(reader);
    }

    @Bean
    RecordContextHandler recordContext(Recorder recorder, Sealer sealer) {
        return new RecordContextHandler(recorder, sealer);
    }

    @Bean
    ConfigurerModule livesOfConcerns() {
        return configurer -> {
            configurer.configureAggregate(
                    AggregateConfigurer.defaultConfiguration(ConcernLife.class));
            configurer.configureAggregate(
                    AggregateConfigurer.defaultConfiguration(ContextLife.class));
        };
    }
}
