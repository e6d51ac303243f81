package org.safeguardinghub.api.wiring;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.review.askreview.AskReviewHandler;
import org.safeguardinghub.review.askreview.ReviewLife;
import org.safeguardinghub.sealing.Sealer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** Formal reviews: asked for, approved, withdrawn. */
@Configuration(proxyBeanMethods = false)
class ReviewConfig {
    @Bean
    AskReviewHandler askReview(Authority authority, Recorder recorder, Sealer sealer, Clock clock) {
        return new AskReviewHandler(authority, recorder, sealer, clock);
    }

    @Bean
    ConfigurerModule reviewLives() {
        return configurer ->
                configurer.configureAggregate(
                        AggregateConfigurer.defaultConfiguration(ReviewLife.class));
    }
}
