package org.safeguardinghub.api.wiring;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.safeguardinghub.agreement.proposeagreement.AgreementLife;
import org.safeguardinghub.agreement.proposeagreement.ProposeAgreementHandler;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.chronology.changesahead.AgreementPreview;
import org.safeguardinghub.chronology.changesahead.PolicyPreview;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.recording.Recorder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** What agencies agree to share. */
@Configuration(proxyBeanMethods = false)
class AgreementConfig {
    /** Records that a preview holds at a time, with the facts about them. */
    private static final int PAGE = 1_000;

    @Bean
    ProposeAgreementHandler proposeAgreement(FactReader events, Recorder recorder, Clock clock) {
        return new ProposeAgreementHandler(events, recorder, clock);
    }

    @Bean
    AgreementPreview agreementPreview(Authority authority, Clock clock) {
        return new AgreementPreview(authority, clock, PAGE);
    }

    @Bean
    PolicyPreview policyPreview(Authority authority) {
        return new PolicyPreview(authority, PAGE);
    }

    @Bean
    ConfigurerModule agreementLives() {
        return configurer ->
                configurer.configureAggregate(
                        AggregateConfigurer.defaultConfiguration(AgreementLife.class));
    }
}
