package org.safeguardinghub.api.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

class ViewLagTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /** Ten events, one a second, the last one now. */
    private static final class TenEvents implements ViewLag.Log {
        @Override
        public long head() {
            return 10;
        }

        @Override
        public Optional<Instant> recordedAt(long position) {
            return position > 10 ? Optional.empty() : Optional.of(NOW.minusSeconds(10 - position));
        }
    }

    private void viewAt(OptionalLong reached) {
        new ViewLag(
                        List.of("feed"),
                        view -> reached,
                        new TenEvents(),
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .bindTo(meters);
    }

    private double lag(String unit) {
        return meters.get("hub.view.lag." + unit).tag("view", "feed").gauge().value();
    }

    @Test
    void a_view_at_the_head_is_not_behind() {
        viewAt(OptionalLong.of(10));

        assertThat(lag("events")).isZero();
        assertThat(lag("seconds")).isZero();
    }

    @Test
    void a_view_is_behind_by_what_it_has_not_taken_and_by_the_age_of_the_first_of_it() {
        viewAt(OptionalLong.of(6));

        assertThat(lag("events")).isEqualTo(4);
        assertThat(lag("seconds")).isEqualTo(3);
    }

    @Test
    void nothing_is_claimed_of_a_view_that_has_not_begun() {
        viewAt(OptionalLong.empty());

        assertThat(lag("events")).isNaN();
        assertThat(lag("seconds")).isNaN();
    }
}
