package org.safeguardinghub.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import java.time.Clock;
import java.time.Duration;

/** A node whose clock goes before: what was just owed is overdue, and the quarter of today over. */
public class HundredDaysAhead {
    @Bean
    @Primary
    Clock ahead() {
        return Clock.offset(Clock.systemUTC(), Duration.ofDays(100));
    }
}
