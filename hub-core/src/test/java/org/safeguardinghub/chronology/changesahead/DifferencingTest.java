package org.safeguardinghub.chronology.changesahead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** From all that one preview publishes nobody computes how many there are where there are few. */
class DifferencingTest {
    private static final int CROWDS = 2_000;

    static LongStream seeds() {
        return LongStream.of(1, 20_260_302, new SecureRandom().nextLong());
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 5", "4, 1, 5", "5, 5, 10", "9, 5, 10", "10, 10, 15", "104, 100, 105"})
    void a_number_is_told_in_steps_of_five(long records, long atLeast, long fewerThan) {
        assertThat(Band.of(records)).isEqualTo(new Band(atLeast, fewerThan));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_published_gives_no_small_number_away(long seed) {
        assertThat(recovered(seed, DifferencingTest::published)).as("seed %d", seed).isZero();
    }

    @Test
    void control_exact_numbers_beside_hidden_ones_give_small_numbers_away() {
        assertThat(recovered(1, counts -> all(counts, n -> n < 5 ? Band.of(n) : exactly(n))))
                .isGreaterThan(100);
    }

    @Test
    void control_steps_alone_give_some_away() {
        assertThat(recovered(1, counts -> all(counts, Band::of))).isPositive();
    }

    @Test
    void where_something_is_left_out_that_is_said() {
        var random = new Random(2);
        for (int n = 0; n < 100; n++) {
            var counts = new Crowd(random).counts;
            assertThat(Previewed.of(Instant.EPOCH, counts, 1).complete())
                    .isEqualTo(published(counts).size() == counts.size());
        }
    }

    private static Band exactly(long records) {
        return new Band(records, records + 1);
    }

    private static Map<Change, Band> all(Map<Change, Long> counts, LongFunction<Band> told) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> told.apply(e.getValue())));
    }

    private static Map<Change, Band> published(Map<Change, Long> counts) {
        return Previewed.of(Instant.EPOCH, counts, 1).lines().stream()
                .collect(Collectors.toMap(Previewed.Line::change, Previewed.Line::records));
    }

    private static long recovered(
            long seed, Function<Map<Change, Long>, Map<Change, Band>> publish) {
        var random = new Random(seed);
        return Stream.generate(() -> new Crowd(random).counts)
                .limit(CROWDS)
                .mapToLong(counts -> new Attack(publish.apply(counts), counts).recovered())
                .sum();
    }
}
