package org.safeguardinghub.dev.demo;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was seen as one table: a line for each reader and record, a column for each category. */
final class Table {
    private Table() {}

    static String of(List<Seen> seen) {
        var categories = new LinkedHashSet<String>();
        Map<String, Map<String, String>> lines = new LinkedHashMap<>();
        for (var one : seen) {
            categories.add(one.category());
            lines.computeIfAbsent(line(one), l -> new LinkedHashMap<>())
                    .put(one.category(), one.level() + " " + one.rule());
        }
        var text =
                new StringBuilder(String.format(Locale.ROOT, "%-51s", "reader, record, purpose"));
        categories.forEach(c -> text.append(String.format(Locale.ROOT, "%-19s", c)));
        lines.forEach(
                (line, cells) -> {
                    text.append(String.format(Locale.ROOT, "%n%-51s", line));
                    categories.forEach(
                            c ->
                                    text.append(
                                            String.format(
                                                    Locale.ROOT,
                                                    "%-19s",
                                                    cells.getOrDefault(c, "-"))));
                });
        return text.toString().replaceAll(" +(\n|$)", "$1");
    }

    private static String line(Seen one) {
        return one.reader() + ", " + one.record() + ", " + one.purpose();
    }
}
