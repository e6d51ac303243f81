package org.safeguardinghub.api.wiring;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.clock.BankHolidays;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.subjectaccess.answerrequest.ReceiveRequestHandler;
import org.safeguardinghub.subjectaccess.answerrequest.SubjectAccessLife;
import org.safeguardinghub.subjectaccess.readrequest.RequestFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an agency holds of a person, for the person. */
@Configuration(proxyBeanMethods = false)
class SubjectAccessConfig {
    @Bean
    ReceiveRequestHandler receiveRequest(
            Authority authority, Recorder recorder, Sealer sealer, BankHolidays holidays) {
        return new ReceiveRequestHandler(authority, recorder, sealer, holidays);
    }

    @Bean
    RequestFile subjectAccessRequests(FactReader events, Sealer sealer) {
        return new RequestFile(events, sealer);
    }

    @Bean
    ConfigurerModule subjectAccessLives() {
        return configurer ->
                configurer.configureAggregate(
                        AggregateConfigurer.defaultConfiguration(SubjectAccessLife.class));
    }
}
