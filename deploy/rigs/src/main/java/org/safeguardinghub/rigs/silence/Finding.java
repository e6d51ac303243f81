package org.safeguardinghub.rigs.silence;

import org.safeguardinghub.rigs.Figure;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the times of one operation's answers tell.
 *
 * @param hidden against absent: they must not differ
 * @param absent against absent: the control in which nothing can differ
 * @param late against absent: the control in which something does
 */
record Finding(String name, Comparison hidden, Comparison absent, Comparison late) {
    static Finding of(String name, Map<Asked, double[]> times) {
        var absent = times(times, Asked.ABSENT);
        return new Finding(
                name,
                Comparison.of(times(times, Asked.HIDDEN), absent),
                Comparison.of(times(times, Asked.ABSENT_TOO), absent),
                Comparison.of(times(times, Asked.ABSENT_LATE), absent));
    }

    private static double[] times(Map<Asked, double[]> times, Asked asked) {
        return times.getOrDefault(asked, new double[0]);
    }

    List<Figure> figures() {
        return List.of(
                Figure.atMost(Comparison.DIFFERENT, name + ": |t|", Math.abs(hidden.t()), ""),
                Figure.of(name + ": medians", hidden.medians(), "us"),
                Figure.atMost(Comparison.DIFFERENT, name + ": |t| A/A", Math.abs(absent.t()), ""),
                Figure.atLeast(Comparison.DIFFERENT, name + ": t planted", late.t(), ""));
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-20s t %6.2f, medians %+6.1f us;  A/A t %6.2f, %+6.1f us;  planted t %7.2f,"
                        + " %+6.1f us",
                name,
                hidden.t(),
                hidden.medians(),
                absent.t(),
                absent.medians(),
                late.t(),
                late.medians());
    }
}
