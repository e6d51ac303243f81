package org.safeguardinghub.basis;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.basis.BasisCodes.Part;
import org.safeguardinghub.basis.BasisCodes.Status;
import org.safeguardinghub.basis.BasisCodes.Term;
import org.safeguardinghub.shared.Validity;

import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;

/**
 * Reads the list that comes with the product, or a partnership's own in the same form: columns
 * {@code list, code, status, from, until, meaning}, dates as days that begin in England.
 */
public final class PublishedCodes {
    private static final ZoneId UK = ZoneId.of("Europe/London");

    private PublishedCodes() {}

    public static BasisCodes ofTheProduct() {
        var path = "/reference/lawful-bases.csv";
        try (var in = PublishedCodes.class.getResourceAsStream(path)) {
            return read(Objects.requireNonNull(in, path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A partnership's own list, which takes the place of the product's. */
    public static BasisCodes of(Path file) {
        try (var in = Files.newInputStream(file)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BasisCodes read(InputStream in) throws IOException {
        try (var rows =
                new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .<Map<String, String>>readValues(in)) {
            return new BasisCodes(rows.readAll().stream().map(PublishedCodes::term).toList());
        }
    }

    private static Term term(Map<String, String> row) {
        return new Term(
                Part.valueOf(said(row, "list")),
                said(row, "code"),
                Status.valueOf(said(row, "status")),
                new Validity(
                        day(row.get("from"), Instant.EPOCH), day(row.get("until"), Validity.OPEN)),
                said(row, "meaning"));
    }

    private static String said(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static Instant day(@Nullable String text, Instant none) {
        return text == null || text.isBlank()
                ? none
                : LocalDate.parse(text).atStartOfDay(UK).toInstant();
    }
}
