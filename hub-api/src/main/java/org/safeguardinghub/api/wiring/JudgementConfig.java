package org.safeguardinghub.api.wiring;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.safeguardinghub.assessment.recordassessment.AssessmentLife;
import org.safeguardinghub.assessment.recordassessment.RecordAssessmentHandler;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.marker.setmarker.MarkerLife;
import org.safeguardinghub.marker.setmarker.SetMarkerHandler;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** What decides on markers and assessments. */
@Configuration(proxyBeanMethods = false)
class JudgementConfig {
    @Bean
    SetMarkerHandler setMarker(FactReader reader, Recorder recorder, Sealer sealer, Clock clock) {
        return new SetMarkerHandler(reader, recorder, sealer, clock);
    }

    @Bean
    RecordAssessmentHandler recordAssessment(
            FactReader reader, Recorder recorder, Sealer sealer, Clock clock) {
        return new RecordAssessmentHandler(reader, recorder, sealer, clock);
    }

    @Bean
    ConfigurerModule livesOfJudgement() {
        return configurer -> {
            configurer.configureAggregate(
                    AggregateConfigurer.defaultConfiguration(MarkerLife.class));
            configurer.configureAggregate(
                    AggregateConfigurer.defaultConfiguration(AssessmentLife.class));
        };
    }
}
