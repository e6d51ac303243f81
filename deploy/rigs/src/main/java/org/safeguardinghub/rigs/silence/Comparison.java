package org.safeguardinghub.rigs.silence;

import java.util.Arrays;

/**
 * Two kinds of request by the times of their answers.
 *
 * @param t of the faster nine tenths of both together: pauses of the machine, which fall on either,
 *     would hide what is looked for
 * @param medians by how much the first's is the larger, in microseconds
 */
record Comparison(double t, double medians) {
    /** Beyond this, in either direction, the two differ. Source: threat model, T-07. */
    static final double DIFFERENT = 4.5;

    private static final double KEPT = 0.9;

    /** Times in microseconds. */
    static Comparison of(double[] a, double[] b) {
        double longest = quantile(joined(a, b), KEPT);
        return new Comparison(
                Welch.t(upTo(longest, a), upTo(longest, b)), quantile(a, 0.5) - quantile(b, 0.5));
    }

    /** The smallest value that at least this share of the sample does not exceed. */
    static double quantile(double[] sample, double share) {
        var sorted = sample.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private static double[] joined(double[] a, double[] b) {
        var both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static double[] upTo(double longest, double[] sample) {
        return Arrays.stream(sample).filter(time -> time <= longest).toArray();
    }
}
