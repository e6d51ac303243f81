package org.safeguardinghub.rigs;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * One measured value.
 *
 * @param aim null where nothing is aimed at
 * @param more whether the value should not be below the aim; else it should not be above
 */
public record Figure(
        String name, double value, String unit, @Nullable Double aim, @JsonIgnore boolean more) {
    public static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, null, false);
    }

    /** A value that should be at most so much. */
    public static Figure atMost(double aim, String name, double value, String unit) {
        return new Figure(name, value, unit, aim, false);
    }

    /** A value that should be at least so much. */
    public static Figure atLeast(double aim, String name, double value, String unit) {
        return new Figure(name, value, unit, aim, true);
    }

    boolean met() {
        return aim == null || (more ? value >= aim : value <= aim);
    }

    String line() {
        String measured = String.format(Locale.ROOT, "%-28s %10.2f %-9s", name, value, unit);
        return aim == null
                ? measured.stripTrailing()
                : String.format(
                        Locale.ROOT,
                        "%s aim %s %-6s %s",
                        measured,
                        more ? ">=" : "<=",
                        number(aim),
                        met() ? "met" : "NOT MET");
    }

    private static String number(double aim) {
        return aim == Math.rint(aim) ? Long.toString((long) aim) : Double.toString(aim);
    }
}
