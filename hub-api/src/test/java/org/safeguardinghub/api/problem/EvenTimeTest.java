package org.safeguardinghub.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

import java.time.Duration;
import java.util.function.Consumer;

class EvenTimeTest {
    private static final Duration BEAT = Duration.ofMillis(40);
    private final EvenTime even = new EvenTime(BEAT);

    @Test
    void what_takes_less_than_a_beat_takes_as_long_as_nothing_at_all() {
        assertThat(even.due(0)).isEqualTo(BEAT.toNanos());
        assertThat(even.due(BEAT.toNanos() / 3)).isEqualTo(BEAT.toNanos());
        assertThat(even.due(BEAT.toNanos())).isEqualTo(BEAT.toNanos());
    }

    @Test
    void what_takes_longer_leaves_at_one_of_few_moments() {
        assertThat(even.due(BEAT.toNanos() + 1)).isEqualTo(2 * BEAT.toNanos());
        assertThat(even.due(5 * BEAT.toNanos())).isEqualTo(8 * BEAT.toNanos());
        assertThat(even.due(8 * BEAT.toNanos())).isEqualTo(8 * BEAT.toNanos());
    }

    @Test
    void the_one_404_waits_and_other_answers_do_not() {
        assertThat(time(Problem.notFound())).isGreaterThanOrEqualTo(BEAT);
        assertThat(time(Problem.idReused())).isLessThan(BEAT);
    }

    @Test
    void an_answer_that_may_have_found_what_it_must_not_tell_waits() {
        assertThat(time(even::await)).isGreaterThanOrEqualTo(BEAT);
    }

    private Duration time(Problem problem) {
        return time(request -> even.await(request, problem));
    }

    private Duration time(Consumer<HttpServletRequest> awaiting) {
        var request = new MockHttpServletRequest();
        long began = System.nanoTime();
        even.begins(request);
        awaiting.accept(request);
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
