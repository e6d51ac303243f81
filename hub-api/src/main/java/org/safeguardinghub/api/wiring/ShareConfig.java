package org.safeguardinghub.api.wiring;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.safeguardinghub.basis.BasisCodes;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.share.decideshare.DecideShareHandler;
import org.safeguardinghub.share.decideshare.ShareLife;
import org.safeguardinghub.share.readshare.ShareReading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** Decisions to share, their recall, and reading them. */
@Configuration(proxyBeanMethods = false)
class ShareConfig {
    @Bean
    DecideShareHandler decideShare(
            FactReader reader, Recorder recorder, Sealer sealer, BasisCodes codes, Clock clock) {
        return new DecideShareHandler(
                reader,
                recorder,
                sealer,
                codes,
                StoredEvents.beginnings(),
                StoredEvents.withdrawals(),
                clock);
    }

    @Bean
    ShareReading shareReading(FactReader events, Sealer sealer) {
        return new ShareReading(events, sealer);
    }

    @Bean
    ConfigurerModule shareLives() {
        return configurer ->
                configurer.configureAggregate(
                        AggregateConfigurer.defaultConfiguration(ShareLife.class));
    }
}
