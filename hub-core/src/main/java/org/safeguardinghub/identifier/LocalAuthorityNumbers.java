package org.safeguardinghub.identifier;

import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The three-digit numbers of local authorities. They have no check digit: a number is right if it
 * is in the list that comes with the product. Source: identifier formats, section 3.
 */
final class LocalAuthorityNumbers {
    private static final Set<String> KNOWN = known();

    private LocalAuthorityNumbers() {}

    static Checked check(String sent) {
        var number = sent.strip();
        return KNOWN.contains(number) ? Checked.valid(number) : Checked.wrongFormat();
    }

    private static Set<String> known() {
        var file = "/reference/local-authorities.csv";
        try (var in = LocalAuthorityNumbers.class.getResourceAsStream(file);
                var rows =
                        new CsvMapper()
                                .readerFor(Map.class)
                                .with(CsvSchema.emptySchema().withHeader())
                                .<Map<String, String>>readValues(Objects.requireNonNull(in))) {
            return rows.readAll().stream()
                    .map(row -> row.getOrDefault("dfe_la_number", ""))
                    .filter(number -> !number.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
