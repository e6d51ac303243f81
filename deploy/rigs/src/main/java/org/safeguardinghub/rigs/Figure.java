package org.safeguardinghub.rigs;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * One measured value.
 *
 * @param aim the value should not be above it; null where nothing is aimed at
 */
public record Figure(String name, double value, String unit, @Nullable Double aim) {
    public static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, null);
    }

    /** A value that should be at most so much. */
    public static Figure atMost(double aim, String name, double value, String unit) {
        return new Figure(name, value, unit, aim);
    }

    boolean met() {
        return aim == null || value <= aim;
    }

    String line() {
        String measured = String.format(Locale.ROOT, "%-24s %10.1f %-9s", name, value, unit);
        return aim == null
                ? measured.stripTrailing()
                : String.format(
                        Locale.ROOT,
                        "%s aim <= %-6s %s",
                        measured,
                        number(aim),
                        met() ? "met" : "NOT MET");
    }

    private static String number(double aim) {
        return aim == Math.rint(aim) ? Long.toString((long) aim) : Double.toString(aim);
    }
}
