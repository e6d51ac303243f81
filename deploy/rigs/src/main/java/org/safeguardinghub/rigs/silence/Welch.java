package org.safeguardinghub.rigs.silence;

import java.util.Arrays;

/** Whether two samples have the same mean, though perhaps not the same spread. */
final class Welch {
    private Welch() {}

    /**
     * Welch's t: how many standard errors the mean of {@code a} lies above that of {@code b}.
     * Source: B. L. Welch, Biometrika 34 (1947), 28-35.
     */
    static double t(double[] a, double[] b) {
        double error = Math.sqrt(variance(a) / a.length + variance(b) / b.length);
        double difference = mean(a) - mean(b);
        return difference == 0 ? 0 : difference / error;
    }

    static double mean(double[] sample) {
        return Arrays.stream(sample).average().orElse(Double.NaN);
    }

    /** Of the population that the sample is from. */
    static double variance(double[] sample) {
        double mean = mean(sample);
        double squares = Arrays.stream(sample).map(x -> (x - mean) * (x - mean)).sum();
        return squares / (sample.length - 1);
    }
}
