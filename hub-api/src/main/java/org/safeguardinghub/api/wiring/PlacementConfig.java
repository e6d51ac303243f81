package org.safeguardinghub.api.wiring;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.basis.BasisCodes;
import org.safeguardinghub.emergency.takeemergencyaccess.EmergencyAccessLife;
import org.safeguardinghub.emergency.takeemergencyaccess.TakeEmergencyAccessHandler;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.placement.offerresponsibility.OfferLife;
import org.safeguardinghub.placement.offerresponsibility.OfferResponsibilityHandler;
import org.safeguardinghub.placement.readoffer.OfferReading;
import org.safeguardinghub.placement.recordplacement.PlacementLife;
import org.safeguardinghub.placement.recordplacement.RecordPlacementHandler;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** Where a child lives and who is responsible, and what is opened in an emergency. */
@Configuration(proxyBeanMethods = false)
class PlacementConfig {
    @Bean
    RecordPlacementHandler recordPlacement(
            Authority authority, Recorder recorder, Sealer sealer, Clock clock) {
        return new RecordPlacementHandler(authority, recorder, sealer, clock);
    }

    @Bean
    OfferResponsibilityHandler offerResponsibility(
            Authority authority, Recorder recorder, Sealer sealer, BasisCodes codes, Clock clock) {
        return new OfferResponsibilityHandler(authority, recorder, sealer, codes, clock);
    }

    @Bean
    OfferReading offerReading(FactReader events) {
        return new OfferReading(events);
    }

    @Bean
    TakeEmergencyAccessHandler takeEmergencyAccess(
            Authority authority, Recorder recorder, Sealer sealer, Clock clock) {
        return new TakeEmergencyAccessHandler(
                authority, recorder, sealer, StoredEvents.beginnings(), clock);
    }

    @Bean
    ConfigurerModule placementLives() {
        return configurer -> {
            configurer.configureAggregate(
                    AggregateConfigurer.defaultConfiguration(PlacementLife.class));
            configurer.configureAggregate(
                    AggregateConfigurer.defaultConfiguration(OfferLife.class));
            configurer.configureAggregate(
                    AggregateConfigurer.defaultConfiguration(EmergencyAccessLife.class));
        };
    }
}
