package org.safeguardinghub.api.wiring;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.referral.box.ReferralBoxes;
import org.safeguardinghub.referral.sendreferral.SendReferralHandler;
import org.safeguardinghub.referral.takesteps.ReferralLife;
import org.safeguardinghub.sealing.Sealer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** Referrals, given what they may use. */
@Configuration(proxyBeanMethods = false)
class ReferralConfig {
    @Bean
    SendReferralHandler sendReferral(
            FactReader reader, Recorder recorder, Sealer sealer, Authority authority, Clock clock) {
        return new SendReferralHandler(reader, recorder, sealer, authority, clock);
    }

    @Bean
    ConfigurerModule referralLife() {
        return configurer ->
                configurer.configureAggregate(
                        AggregateConfigurer.defaultConfiguration(ReferralLife.class));
    }

    @Bean
    ReferralBoxes referralBoxes() {
        return new ReferralBoxes();
    }
}
