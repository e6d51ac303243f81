package org.safeguardinghub.api.wiring;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.safeguardinghub.basis.BasisCodes;
import org.safeguardinghub.basis.PublishedCodes;
import org.safeguardinghub.consent.decideconsent.ConsentLife;
import org.safeguardinghub.consent.decideconsent.DecideConsentHandler;
import org.safeguardinghub.consent.statereasonablecause.ReasonableCauseLife;
import org.safeguardinghub.consent.statereasonablecause.StateReasonableCauseHandler;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;
import java.time.Clock;

/** Consent decisions, statements of reasonable cause, and the codes of a lawful basis. */
@Configuration(proxyBeanMethods = false)
class ConsentConfig {
    @Bean
    BasisCodes basisCodes(@Value("${hub.lawful-bases:}") String file) {
        return file.isBlank() ? PublishedCodes.ofTheProduct() : PublishedCodes.of(Path.of(file));
    }

    @Bean
    DecideConsentHandler decideConsent(
            FactReader reader, Recorder recorder, Sealer sealer, BasisCodes codes, Clock clock) {
        return new DecideConsentHandler(reader, recorder, sealer, codes, clock);
    }

    @Bean
    StateReasonableCauseHandler stateReasonableCause(
            FactReader reader, Recorder recorder, Sealer sealer, Clock clock) {
        return new StateReasonableCauseHandler(reader, recorder, sealer, clock);
    }

    @Bean
    ConfigurerModule consentLives() {
        return configurer ->
                configurer.configureAggregate(
                        AggregateConfigurer.defaultConfiguration(ConsentLife.class));
    }

    @Bean
    ConfigurerModule reasonableCauseLives() {
        return configurer ->
                configurer.configureAggregate(
                        AggregateConfigurer.defaultConfiguration(ReasonableCauseLife.class));
    }
}
