package org.safeguardinghub.chronology.changesahead;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Purpose;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an agreement would change of what others see of the records of one agency, as it may be
 * told. Beside what is told no small number may be found by subtraction: so for one reader, purpose
 * and category at most three ways are told, and one of them at most is of few records.
 *
 * @param from the moment at which it would come into force, and for which it was ruled
 * @param lines in the order of readers, purposes, categories and levels
 * @param complete whether every change is told
 * @param asOf the newest position that it reflects
 */
public record Previewed(Instant from, List<Line> lines, boolean complete, long asOf) {
    private static final int MOST_WAYS = 3;

    /** What shows most comes first; that says nothing of the numbers. */
    private static final Comparator<Line> WIDEST =
            Comparator.comparing((Line line) -> line.change().after())
                    .reversed()
                    .thenComparing(Line::change);

    private static final Comparator<Cell> IN_ORDER =
            Comparator.comparing(Cell::reader)
                    .thenComparing(Cell::purpose)
                    .thenComparing(Cell::category);

    public Previewed {
        lines = List.copyOf(lines);
    }

    /** One change, and of how many records. */
    public record Line(Change change, Band records) {}

    /** To whom, for what and of what. */
    private record Cell(AgencyId reader, Purpose purpose, Category category) {
        static Cell of(Change change) {
            return new Cell(change.reader(), change.purpose(), change.category());
        }
    }

    /** Tells of these what may be told. */
    public static Previewed of(Instant from, Map<Change, Long> counts, long asOf) {
        var cells = new TreeMap<Cell, List<Line>>(IN_ORDER);
        new TreeMap<>(counts)
                .forEach(
                        (change, records) ->
                                cells.computeIfAbsent(Cell.of(change), _ -> new ArrayList<>())
                                        .add(new Line(change, Band.of(records))));
        var told = cells.values().stream().map(Previewed::told).flatMap(List::stream).toList();
        return new Previewed(from, told, told.size() == counts.size(), asOf);
    }

    private static List<Line> told(Collection<Line> ways) {
        var widest = ways.stream().sorted(WIDEST).toList();
        var told = new ArrayList<Line>();
        widest.stream().filter(way -> !way.records().isOfFew()).limit(MOST_WAYS).forEach(told::add);
        widest.stream()
                .filter(way -> way.records().isOfFew())
                .limit(told.size() < MOST_WAYS ? 1 : 0)
                .forEach(told::add);
        told.sort(Comparator.comparing(Line::change));
        return told;
    }
}
