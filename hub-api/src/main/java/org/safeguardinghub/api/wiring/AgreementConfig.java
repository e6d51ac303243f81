package org.safeguardinghub.api.wiring;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.safeguardinghub.agreement.proposeagreement.AgreementLife;
import org.safeguardinghub.agreement.proposeagreement.ProposeAgreementHandler;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.recording.Recorder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** What agencies agree to share. */
@Configuration(proxyBeanMethods = false)
class AgreementConfig {
    @Bean
    ProposeAgreementHandler proposeAgreement(FactReader events, Recorder recorder, Clock clock) {
        return new ProposeAgreementHandler(events, recorder, clock);
    }

    @Bean
    ConfigurerModule agreementLives() {
        return configurer ->
                configurer.configureAggregate(
                        AggregateConfigurer.defaultConfiguration(AgreementLife.class));
    }
}
