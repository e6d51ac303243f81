package org.safeguardinghub.sharing;

import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the partnership agreed as the base: a level for each purpose, kind of agency and category. A
 * cell that is not there is {@link Level#NONE}.
 */
public final class Policy {
    public static final String HEADER = "purpose,agency_kind,category,level";

    private final Map<Purpose, Map<AgencyKind, Map<Category, Level>>> levels;

    private Policy(Map<Purpose, Map<AgencyKind, Map<Category, Level>>> levels) {
        this.levels = levels;
    }

    /** One line of a policy. */
    public record Cell(Purpose purpose, AgencyKind kind, Category category, Level level) {}

    /** A text that is no policy. Says which line, and never guesses what was meant. */
    public static final class Malformed extends IllegalArgumentException {
        private final int line;

        Malformed(int line, String reason) {
            super("line %d: %s".formatted(line, reason));
            this.line = line;
        }

        /** Counted from 1, the header being line 1. */
        public int line() {
            return line;
        }
    }

    public static Policy of(Collection<Cell> cells) {
        var seen = new HashMap<List<Object>, Cell>();
        var levels = new EnumMap<Purpose, Map<AgencyKind, Map<Category, Level>>>(Purpose.class);
        for (var cell : cells) {
            var key = List.<Object>of(cell.purpose(), cell.kind(), cell.category());
            if (seen.put(key, cell) != null) {
                throw new IllegalArgumentException("two levels for " + key);
            }
            if (cell.level() != Level.NONE) {
                levels.computeIfAbsent(cell.purpose(), _ -> new EnumMap<>(AgencyKind.class))
                        .computeIfAbsent(cell.kind(), _ -> new EnumMap<>(Category.class))
                        .put(cell.category(), cell.level());
            }
        }
        return new Policy(levels);
    }

    /** The default that comes with the hub, for a partnership to review before using it. */
    public static Policy reference() {
        try (var text = Policy.class.getResourceAsStream("/reference/sharing-policy-default.csv")) {
            return parse(
                    new String(
                            Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what {@link #print} writes, lines in any order; anything else is {@link Malformed}. */
    public static Policy parse(String csv) {
        var lines = csv.split("\n", -1);
        if (!lines[0].equals(HEADER)) {
            throw new Malformed(1, "the header must be " + HEADER);
        }
        var end = lines[lines.length - 1].isEmpty() ? 1 : 0;
        var cells = new HashMap<List<Object>, Cell>();
        for (var i = 1; i < lines.length - end; i++) {
            var cell = cell(i + 1, lines[i]);
            var key = List.<Object>of(cell.purpose(), cell.kind(), cell.category());
            if (cells.put(key, cell) != null) {
                throw new Malformed(i + 1, "this cell was already given");
            }
        }
        return of(cells.values());
    }

    private static Cell cell(int line, String text) {
        var fields = text.split(",", -1);
        if (fields.length != 4) {
            throw new Malformed(line, "4 fields are needed, not " + fields.length);
        }
        return new Cell(
                code(line, Purpose.class, "purpose", fields[0]),
                code(line, AgencyKind.class, "agency kind", fields[1]),
                code(line, Category.class, "category", fields[2]),
                code(line, Level.class, "level", fields[3]));
    }

    private static <E extends Enum<E>> E code(int line, Class<E> list, String name, String text) {
        return Arrays.stream(list.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findAny()
                .orElseThrow(() -> new Malformed(line, "unknown " + name));
    }

    public Level level(Purpose purpose, AgencyKind kind, Category category) {
        return levels.getOrDefault(purpose, Collections.emptyMap())
                .getOrDefault(kind, Collections.emptyMap())
                .getOrDefault(category, Level.NONE);
    }

    /** Every cell, those that are {@link Level#NONE} too, in the order of the code lists. */
    public List<Cell> cells() {
        return Arrays.stream(Purpose.values())
                .flatMap(p -> Arrays.stream(AgencyKind.values()).flatMap(k -> row(p, k)))
                .toList();
    }

    private Stream<Cell> row(Purpose purpose, AgencyKind kind) {
        return Arrays.stream(Category.values())
                .map(c -> new Cell(purpose, kind, c, level(purpose, kind, c)));
    }

    /** As comma-separated lines under {@link #HEADER}. */
    public String print() {
        var text = new StringBuilder(HEADER).append('\n');
        for (var cell : cells()) {
            text.append(cell.purpose()).append(',').append(cell.kind()).append(',');
            text.append(cell.category()).append(',').append(cell.level()).append('\n');
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Policy policy && levels.equals(policy.levels);
    }

    @Override
    public int hashCode() {
        return levels.hashCode();
    }

    @Override
    public String toString() {
        return "Policy";
    }
}
