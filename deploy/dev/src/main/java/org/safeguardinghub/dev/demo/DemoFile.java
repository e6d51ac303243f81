package org.safeguardinghub.dev.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The files of the demonstration: lines of fields without quotation, the first line the headings.
 */
final class DemoFile {
    private DemoFile() {}

    static List<String[]> rows(String name, String headings) {
        try (InputStream file =
                Objects.requireNonNull(DemoFile.class.getResourceAsStream("/demo/" + name), name)) {
            var lines =
                    new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList();
            if (lines.isEmpty() || !lines.getFirst().equals(headings)) {
                throw new IllegalArgumentException(name + " must begin with " + headings);
            }
            return lines.subList(1, lines.size()).stream().map(l -> l.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
