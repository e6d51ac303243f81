package org.safeguardinghub.sample;

import org.safeguardinghub.api.access.AgencyGate;
import org.safeguardinghub.api.once.BodyDigest;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemMapping;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

import java.time.Duration;
import java.util.Optional;

import javax.crypto.spec.SecretKeySpec;

@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({
    "org.safeguardinghub.sample",
    "org.safeguardinghub.api.access",
    "org.safeguardinghub.api.body",
    "org.safeguardinghub.api.description",
    "org.safeguardinghub.api.once",
    "org.safeguardinghub.api.position",
    "org.safeguardinghub.api.problem"
})
class SampleApplication {
    @Bean
    AgencyGate gate() {
        return (agency, _) -> !agency.text().equals("suspended-agency");
    }

    /** Part of what makes the hub ready. */
    @Bean
    HealthIndicator store() {
        return () -> Health.up().build();
    }

    @Bean
    BodyDigest digest() {
        var key = new SecretKeySpec(new byte[32], "HmacSHA256");
        return new BodyDigest(() -> key);
    }

    @Bean
    PositionTokens positions() {
        return new PositionTokens(new byte[32]);
    }

    @Bean
    ProblemMapping busyStore() {
        return fault ->
                fault instanceof StoreIsBusy
                        ? Optional.of(Problem.unavailable(Duration.ofSeconds(2)))
                        : Optional.empty();
    }

    static final class StoreIsBusy extends RuntimeException {}
}
