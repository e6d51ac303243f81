package org.safeguardinghub.rigs.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.stream.DoubleStream;

class WelchTest {
    /** By hand: means 3 and 6, variances 2.5 and 10, so -3 / sqrt(2.5 / 5 + 10 / 5). */
    @Test
    void t_of_two_small_samples_is_what_it_is_by_hand() {
        double[] a = {1, 2, 3, 4, 5};
        double[] b = {2, 4, 6, 8, 10};
        assertThat(Welch.mean(b)).isEqualTo(6);
        assertThat(Welch.variance(b)).isEqualTo(10);
        assertThat(Welch.t(a, b)).isCloseTo(-1.897367, within(1e-6));
        assertThat(Welch.t(b, a)).isCloseTo(1.897367, within(1e-6));
        assertThat(Welch.t(a, a)).isZero();
    }

    /** By hand: means 10 and 9, variances 12 and 1, so 1 / sqrt(12 / 4 + 1 / 3). */
    @Test
    void samples_need_neither_the_same_length_nor_the_same_spread() {
        double[] wide = {7, 7, 13, 13};
        double[] narrow = {8, 9, 10};
        assertThat(Welch.t(wide, narrow)).isCloseTo(0.547723, within(1e-6));
    }

    @Test
    void the_quantile_is_a_value_of_the_sample() {
        double[] ten = DoubleStream.iterate(10, x -> x - 1).limit(10).toArray();
        assertThat(Comparison.quantile(ten, 0.9)).isEqualTo(9);
        assertThat(Comparison.quantile(ten, 0.5)).isEqualTo(5);
        assertThat(Comparison.quantile(ten, 0)).isEqualTo(1);
        assertThat(Comparison.quantile(ten, 1)).isEqualTo(10);
    }

    @Test
    void a_small_difference_is_found_under_rare_long_pauses_and_none_where_there_is_none() {
        var chance = new Random(20);
        double[] first = times(chance, 0);
        double[] second = times(chance, 0);
        double[] later = times(chance, 20);
        assertThat(Math.abs(Comparison.of(first, second).t())).isLessThan(Comparison.DIFFERENT);
        assertThat(Comparison.of(later, first).t()).isGreaterThan(Comparison.DIFFERENT);
        assertThat(Comparison.of(first, later).t()).isLessThan(-Comparison.DIFFERENT);
        assertThat(Comparison.of(later, first).medians()).isCloseTo(20, within(10.0));
        assertThat(Welch.t(later, first))
                .as("without leaving the pauses out")
                .isLessThan(Comparison.DIFFERENT);
    }

    /** Around a millisecond, spread over a fifth of one, with a pause in every twentieth. */
    private static double[] times(Random chance, double more) {
        return DoubleStream.generate(
                        () ->
                                1000
                                        + more
                                        + 200 * chance.nextDouble()
                                        + (chance.nextInt(20) == 0 ? 20_000 : 0))
                .limit(2_000)
                .toArray();
    }
}
