package org.safeguardinghub.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** A node whose clock goes on from whenever a test says. */
public class SettableTime {
    private static volatile Duration ahead = Duration.ZERO;

    /** It goes on from here. */
    public static void set(Instant now) {
        ahead = Duration.between(Instant.now(), now);
    }

    public static void setBack() {
        ahead = Duration.ZERO;
    }

    @Bean
    @Primary
    Clock settable() {
        InstantSource time = () -> Instant.now().plus(ahead);
        return time.withZone(ZoneOffset.UTC);
    }
}
