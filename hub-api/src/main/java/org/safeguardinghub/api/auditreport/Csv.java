package org.safeguardinghub.api.auditreport;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Lines by RFC 4180, safe to open in a spreadsheet: what a program there could take for a formula
 * is made a text by an apostrophe before it, and nothing else is changed.
 */
final class Csv {
    private static final String END = "\r\n";
    private static final String BEGINS_FORMULA = "=+-@\t\r\n";

    private final StringBuilder text = new StringBuilder();

    /** Adds a line; what is null is empty. */
    void line(@Nullable Object... fields) {
        text.append(Arrays.stream(fields).map(Csv::field).collect(Collectors.joining(",")))
                .append(END);
    }

    static String field(@Nullable Object value) {
        var plain = value == null ? "" : value.toString();
        var safe =
                !plain.isEmpty() && BEGINS_FORMULA.indexOf(plain.charAt(0)) >= 0
                        ? "'" + plain
                        : plain;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
