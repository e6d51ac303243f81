package org.safeguardinghub.dev.demo;

import java.util.List;
import java.util.Locale;

/**
 * One line of the story at the border: what a reader found at that point of it.
 *
 * @param what in a few words
 * @param found what the reader found, or must find
 */
record Line(String what, String reader, String found) {
    private static final String HEADINGS = "what,reader,expected";

    static List<Line> expected() {
        return DemoFile.rows("border.csv", HEADINGS).stream()
                .map(f -> new Line(f[0], f[1], f[2]))
                .toList();
    }

    /** All of them, one below the other. */
    static String table(List<Line> lines) {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }

    private String text() {
        return String.format(Locale.ROOT, "%-20s%-67s%s", reader, what, found);
    }
}
