package org.safeguardinghub.api.wiring;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.basis.BasisCodes;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.viewshare.giveview.GiveViewHandler;
import org.safeguardinghub.viewshare.giveview.ViewShareLife;
import org.safeguardinghub.viewshare.readview.ViewRecipients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** Views that authorities give, and their recall. */
@Configuration(proxyBeanMethods = false)
class ViewShareConfig {
    @Bean
    GiveViewHandler giveView(
            Authority authority, Recorder recorder, Sealer sealer, BasisCodes codes, Clock clock) {
        return new GiveViewHandler(authority, recorder, sealer, codes, clock);
    }

    @Bean
    ViewRecipients viewRecipients(FactReader events) {
        return new ViewRecipients(events);
    }

    @Bean
    ConfigurerModule viewShareLives() {
        return configurer ->
                configurer.configureAggregate(
                        AggregateConfigurer.defaultConfiguration(ViewShareLife.class));
    }
}
