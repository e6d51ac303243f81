package org.safeguardinghub.api.wiring;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.disruption.recordmeasure.MeasureLife;
import org.safeguardinghub.disruption.recordmeasure.RecordMeasureHandler;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.hold.placehold.HoldLife;
import org.safeguardinghub.hold.placehold.PlaceHoldHandler;
import org.safeguardinghub.missing.recordepisode.EpisodeLife;
import org.safeguardinghub.missing.recordepisode.RecordEpisodeHandler;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** Measures against harm, missing children, and what may not be disposed of. */
@Configuration(proxyBeanMethods = false)
class SafetyConfig {
    @Bean
    RecordMeasureHandler recordMeasure(
            FactReader reader, Authority authority, Recorder recorder, Sealer sealer, Clock clock) {
        return new RecordMeasureHandler(reader, authority, recorder, sealer, clock);
    }

    @Bean
    RecordEpisodeHandler recordEpisode(
            Authority authority, Recorder recorder, Sealer sealer, Clock clock) {
        return new RecordEpisodeHandler(authority, recorder, sealer, clock);
    }

    @Bean
    PlaceHoldHandler placeHold(Authority authority, Recorder recorder, Sealer sealer, Clock clock) {
        return new PlaceHoldHandler(authority, recorder, sealer, clock);
    }

    @Bean
    ConfigurerModule safetyLives() {
        return configurer -> {
            configurer.configureAggregate(
                    AggregateConfigurer.defaultConfiguration(MeasureLife.class));
            configurer.configureAggregate(
                    AggregateConfigurer.defaultConfiguration(EpisodeLife.class));
            configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(HoldLife.class));
        };
    }
}
