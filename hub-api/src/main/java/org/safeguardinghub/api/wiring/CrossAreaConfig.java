package org.safeguardinghub.api.wiring;

import org.safeguardinghub.crossarea.LinkedHolders;
import org.safeguardinghub.crossarea.OverdueReferrals;
import org.safeguardinghub.crossarea.UnreviewedAccesses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

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
    UnreviewedAccesses unreviewedAccesses(JdbcTemplate hub) {
        return new UnreviewedAccesses(hub);
    }
}
