package org.safeguardinghub.api.wiring;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.safeguardinghub.accessrequest.requestaccess.AccessRequestLife;
import org.safeguardinghub.accessrequest.requestaccess.RequestAccessHandler;
import org.safeguardinghub.clock.Deadlines;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** Requests for access. */
@Configuration(proxyBeanMethods = false)
class AccessRequestConfig {
    @Bean
    RequestAccessHandler requestAccess(
            FactReader reader, Recorder recorder, Sealer sealer, Deadlines deadlines, Clock clock) {
        return new RequestAccessHandler(
                reader, recorder, sealer, StoredEvents.beginnings(), deadlines, clock);
    }

    @Bean
    ConfigurerModule accessRequestLives() {
        return configurer ->
                configurer.configureAggregate(
                        AggregateConfigurer.defaultConfiguration(AccessRequestLife.class));
    }
}
