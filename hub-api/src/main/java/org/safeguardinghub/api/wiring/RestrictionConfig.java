package org.safeguardinghub.api.wiring;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.restriction.setrestriction.RestrictionLife;
import org.safeguardinghub.restriction.setrestriction.SetRestrictionHandler;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.suspension.suspend.SuspendHandler;
import org.safeguardinghub.suspension.suspend.SuspensionLife;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** Closing again: restrictions by owners, suspensions by whoever runs the hub. */
@Configuration(proxyBeanMethods = false)
class RestrictionConfig {
    @Bean
    SetRestrictionHandler setRestriction(
            Authority authority, Recorder recorder, Sealer sealer, Clock clock) {
        return new SetRestrictionHandler(authority, recorder, sealer, clock);
    }

    @Bean
    SuspendHandler suspend(Authority authority, Recorder recorder, Sealer sealer, Clock clock) {
        return new SuspendHandler(authority, recorder, sealer, clock);
    }

    @Bean
    ConfigurerModule restrictionLives() {
        return configurer -> {
            configurer.configureAggregate(
                    AggregateConfigurer.defaultConfiguration(RestrictionLife.class));
            configurer.configureAggregate(
                    AggregateConfigurer.defaultConfiguration(SuspensionLife.class));
        };
    }
}
