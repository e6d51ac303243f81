package org.safeguardinghub.api.wiring;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.subject.addtosubject.SubjectLife;
import org.safeguardinghub.subject.recordunborn.RecordUnbornHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Records of persons after they were begun, and of those who are not born yet. */
@Configuration(proxyBeanMethods = false)
class SubjectConfig {
    @Bean
    RecordUnbornHandler recordUnborn(FactReader reader, Recorder recorder, Sealer sealer) {
        return new RecordUnbornHandler(reader, recorder, sealer);
    }

    @Bean
    ConfigurerModule subjectLives() {
        return configurer ->
                configurer.configureAggregate(
                        AggregateConfigurer.defaultConfiguration(SubjectLife.class));
    }
}
