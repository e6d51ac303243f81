package org.safeguardinghub.api.wiring;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.intelligence.recordintelligence.InformationLife;
import org.safeguardinghub.intelligence.recordintelligence.IntelligenceLife;
import org.safeguardinghub.intelligence.recordintelligence.RecordReportHandler;
import org.safeguardinghub.intelligence.recordintelligence.SubmitInformationHandler;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** What decides on intelligence. */
@Configuration(proxyBeanMethods = false)
class IntelligenceConfig {
    @Bean
    SubmitInformationHandler submitInformation(
            FactReader reader, Recorder recorder, Sealer sealer, Clock clock) {
        return new SubmitInformationHandler(reader, recorder, sealer, clock);
    }

    @Bean
    RecordReportHandler recordReport(
            FactReader reader, Recorder recorder, Sealer sealer, Clock clock) {
        return new RecordReportHandler(reader, recorder, sealer, clock);
    }

    @Bean
    ConfigurerModule livesOfIntelligence() {
        return configurer -> {
            configurer.configureAggregate(
                    AggregateConfigurer.defaultConfiguration(InformationLife.class));
            configurer.configureAggregate(
                    AggregateConfigurer.defaultConfiguration(IntelligenceLife.class));
        };
    }
}
