package org.safeguardinghub.api.requirements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which tests show which requirement: a test says so by its name, {@code sr05_and_what}. */
final class RequirementsIndex {
    private static final Pattern TEST = Pattern.compile("void ((?:sr\\d\\d_)+\\w+)\\(");
    private static final Pattern NUMBER = Pattern.compile("\\Gsr(\\d\\d)_");

    private final List<Requirement> requirements;

    private RequirementsIndex(List<Requirement> requirements) {
        this.requirements = requirements;
    }

    /**
     * @param sources test sources by the name of their class
     * @throws IllegalArgumentException a test names a requirement that there is not
     */
    static RequirementsIndex of(List<Requirement> known, Map<String, String> sources) {
        var found = new HashMap<String, List<String>>();
        new TreeMap<>(sources)
                .forEach(
                        (type, source) -> {
                            var test = TEST.matcher(source);
                            while (test.find()) {
                                var name = test.group(1);
                                var number = NUMBER.matcher(name);
                                while (number.find()) {
                                    found.computeIfAbsent(
                                                    "SR-" + number.group(1),
                                                    id -> new ArrayList<>())
                                            .add(type + "." + name);
                                }
                            }
                        });
        var index =
                new RequirementsIndex(
                        known.stream()
                                .map(one -> one.shownBy(found.getOrDefault(one.id(), List.of())))
                                .toList());
        known.forEach(one -> found.remove(one.id()));
        if (!found.isEmpty()) {
            throw new IllegalArgumentException("no such requirement: " + found);
        }
        return index;
    }

    /** The sources of tests below a folder. */
    static Map<String, String> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            var sources = new HashMap<String, String>();
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var name = file.getFileName().toString();
                sources.put(
                        name.substring(0, name.length() - ".java".length()),
                        Files.readString(file));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> forgotten() {
        return requirements.stream().filter(Requirement::isForgotten).map(Requirement::id).toList();
    }

    String page() {
        var page =
                new StringBuilder(
                        """
                        # Requirements and the tests that show them

                        Written from the names of the tests (`mvn verify -Drequirements=write`); the build fails when this page
                        is not what they say. Each test goes through the API. Numbers are those of the domain guide.

                        | Requirement | What it asks | Status | Tests | Later work |
                        | --- | --- | --- | --- | --- |
                        """);
        requirements.forEach(one -> page.append(one.row()).append('\n'));
        return page.toString();
    }
}
