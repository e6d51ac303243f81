package org.safeguardinghub.api.wiring;

import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.crossarea.Districts;
import org.safeguardinghub.crossarea.LinkedHolders;
import org.safeguardinghub.crossarea.NamedThings;
import org.safeguardinghub.crossarea.OpenPatternHandler;
import org.safeguardinghub.crossarea.Openings;
import org.safeguardinghub.crossarea.OverdueReferrals;
import org.safeguardinghub.crossarea.ThingDigest;
import org.safeguardinghub.crossarea.ThingIndex;
import org.safeguardinghub.crossarea.UnreviewedAccesses;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.StreamProgress;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.register.LocalThresholds;
import org.safeguardinghub.sealing.Sealer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Clock;

/** What is found across areas. */
@Configuration(proxyBeanMethods = false)
class CrossAreaConfig {
    @Bean
    LinkedHolders linkedHolders() {
        return new LinkedHolders();
    }

    @Bean
    OverdueReferrals overdueReferrals(JdbcTemplate hub) {
        return new OverdueReferrals(hub);
    }

    @Bean
    ThingIndex thingIndex(
            JdbcTemplate hub, Sealer sealer, ThingDigest digest, Districts districts) {
        return new ThingIndex(hub, sealer, digest, districts);
    }

    @Bean
    NamedThings namedThings(StreamProgress progress) {
        return new NamedThings(progress);
    }

    @Bean
    Openings openings(FactReader reader) {
        return new Openings(reader);
    }

    @Bean
    OpenPatternHandler openPattern(
            Authority authority,
            Recorder recorder,
            Sealer sealer,
            LocalThresholds local,
            Clock clock) {
        return new OpenPatternHandler(authority, recorder, sealer, local, clock);
    }

    @Bean
    UnreviewedAccesses unreviewedAccesses(JdbcTemplate hub) {
        return new UnreviewedAccesses(hub);
    }
}
