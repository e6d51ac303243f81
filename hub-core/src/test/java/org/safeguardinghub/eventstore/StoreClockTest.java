package org.safeguardinghub.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

class StoreClockTest {
    private static final Instant BEGUN = Instant.parse("2026-06-01T09:00:00Z");
    private static final Duration ANSWER = Duration.ofMillis(4);
    private static final Duration SLOW = Duration.ofMillis(40);

    /** True time goes on; a machine has a counter and a clock that may be wrong. */
    private static final class Machine extends Clock {
        private Duration gone = Duration.ZERO;
        private Duration wrong = Duration.ZERO;
        private Duration notCounted = Duration.ZERO;
        private Duration setBack = Duration.ZERO;
        private Duration answer = ANSWER;
        private Runnable onArrival = () -> {};
        private boolean isAlone;

        StoreClock clock() {
            return new StoreClock(this::ask, () -> gone.minus(notCounted).toNanos(), this);
        }

        private Instant ask() throws SQLException {
            if (isAlone) {
                throw new SQLException("nobody answers");
            }
            gone = gone.plus(answer);
            var said = database();
            gone = gone.plus(answer);
            onArrival.run();
            return said;
        }

        Instant database() {
            return BEGUN.plus(gone).minus(setBack);
        }

        void goOn(Duration time) {
            gone = gone.plus(time);
        }

        void standStill(Duration time) {
            gone = gone.plus(time);
            notCounted = notCounted.plus(time);
        }

        @Override
        public Instant instant() {
            return database().plus(wrong);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-3_600_000, -8_000, -999, 0, 1, 999, 8_000, 3_600_000})
    void whatever_the_machines_own_clock_says_it_is_never_ahead_and_hardly_behind(long wrong) {
        var machine = new Machine();
        machine.wrong = Duration.ofMillis(wrong);
        var random = new Random(wrong);
        try (var clock = machine.clock()) {
            for (int i = 0; i < 1_000; i++) {
                machine.goOn(Duration.ofMillis(random.nextInt(9_000)));
                assertThat(Duration.between(clock.instant(), machine.database()))
                        .isBetween(Duration.ZERO, Duration.ofMillis(10));
                clock.askAgain();
            }
        }
    }

    /** Without their being told by the database they would. */
    @Test
    void what_one_withdrew_is_over_for_the_other_though_their_own_clocks_differ() {
        var ahead = new Machine();
        ahead.wrong = Duration.ofSeconds(8);
        var right = new Machine();
        assertThat(ahead.instant()).isAfter(right.instant().plusSeconds(7));
        try (var withdrawing = ahead.clock();
                var reading = right.clock()) {
            var withdrawn = withdrawing.instant();
            right.goOn(Duration.between(right.database(), ahead.database()).plus(ANSWER));
            assertThat(reading.instant()).isAfterOrEqualTo(withdrawn);
        }
    }

    @Test
    void a_machine_that_stood_still_uncounted_asks_before_it_says_anything() {
        var machine = new Machine();
        try (var clock = machine.clock()) {
            machine.standStill(Duration.ofHours(1));
            assertThat(clock.instant())
                    .isBetween(machine.database().minus(ANSWER), machine.database());
            machine.standStill(Duration.ofHours(1));
            machine.isAlone = true;
            assertThatThrownBy(clock::instant).isInstanceOf(EventStoreException.class);
        }
    }

    @Test
    void whoever_reads_it_while_it_is_asked_does_not_see_it_go_back() {
        var machine = new Machine();
        try (var clock = machine.clock()) {
            var read = new AtomicReference<Instant>();
            machine.onArrival = () -> read.set(clock.instant());
            machine.answer = SLOW;
            clock.askAgain();
            assertThat(clock.instant()).isAfterOrEqualTo(read.get());
            machine.goOn(Duration.ofMinutes(20));
            clock.askAgain();
            assertThat(Duration.between(clock.instant(), machine.database()))
                    .as("the counter, of which a ten-thousandth is not believed, is left at last")
                    .isBetween(Duration.ZERO, SLOW);
        }
    }

    @Test
    void it_goes_back_with_the_database_however_quick_the_answers_are() {
        var machine = new Machine();
        try (var clock = machine.clock()) {
            machine.setBack = Duration.ofMillis(500);
            assertThat(clock.instant()).as("not asked yet").isAfter(machine.database());
            clock.askAgain();
            assertThat(clock.instant())
                    .isBetween(machine.database().minus(ANSWER), machine.database());
        }
    }

    @Test
    void while_the_database_is_away_the_counter_goes_on() {
        var machine = new Machine();
        try (var clock = machine.clock()) {
            machine.isAlone = true;
            machine.goOn(Duration.ofSeconds(5));
            clock.askAgain();
            assertThat(clock.instant()).isBefore(machine.database());
            assertThat(Duration.between(clock.instant(), machine.database()))
                    .isLessThan(Duration.ofMillis(10));
        }
    }
}
