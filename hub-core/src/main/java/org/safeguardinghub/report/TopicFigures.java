package org.safeguardinghub.report;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.crossarea.SmallNumbers;
import org.safeguardinghub.report.Table.Row;
import org.safeguardinghub.report.Tallies.Tallied;
import org.safeguardinghub.shared.AgencyId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The tables of one topic: by agency, by area and by ground. Each figure adds up numbers that may
 * be told, and nothing else: so the tables tell no more than those, whoever asks for them. Agencies
 * and areas are listed whether anything is told of them or not; a ground only where something is.
 */
public final class TopicFigures {
    private final Topic topic;
    private final SortedMap<String, String> areas = new TreeMap<>();
    private final SortedMap<Place, Long> told;
    private final List<String> columns;

    /**
     * Counts them.
     *
     * @param tallied of this topic
     * @param auditees whose decisions they are
     * @param small what is too small to be told
     */
    public TopicFigures(
            Topic topic,
            Collection<Tallied> tallied,
            Map<AgencyId, SortedSet<String>> auditees,
            SmallNumbers small) {
        this.topic = topic;
        this.columns = new ArrayList<>(topic.outcomes());
        columns.add(Table.TOTAL);
        auditees.keySet().forEach(one -> areas.put(one.text(), Auditees.area(auditees, one)));
        var numbers = new TreeMap<Place, Long>();
        for (var one : tallied) {
            var agency = one.agency().text();
            var area = areas.getOrDefault(agency, "");
            numbers.merge(
                    new Place(area, agency, one.outcome(), one.ground()), one.number(), Long::sum);
        }
        this.told = Suppression.told(numbers, small);
    }

    public Topic topic() {
        return topic;
    }

    /** Those that the topic has. */
    public List<Table> tables() {
        var tables = new ArrayList<>(List.of(byAgency(), byArea()));
        if (topic.hasGrounds()) {
            tables.add(byGround());
        }
        return tables;
    }

    private Table byAgency() {
        var rows = new ArrayList<Row>();
        areas.forEach(
                (agency, area) -> rows.add(row(agency, area, at -> at.agency().equals(agency))));
        for (var area : new TreeSet<>(areas.values())) {
            rows.add(row(Table.REST, area, at -> isRestOf(area, at)));
        }
        return table("AGENCY", rows);
    }

    private static boolean isRestOf(String area, Place at) {
        return at.agency().equals(Place.REST) && at.area().equals(area);
    }

    private Table byArea() {
        var rows = new ArrayList<Row>();
        for (var area : new TreeSet<>(areas.values())) {
            rows.add(row(area, "", at -> at.area().equals(area)));
        }
        return table("AREA", rows);
    }

    private Table byGround() {
        var grounds = new TreeSet<String>();
        told.keySet().forEach(at -> grounds.add(at.ground()));
        return table(
                "GROUND",
                grounds.stream()
                        .map(ground -> row(ground, "", at -> at.ground().equals(ground)))
                        .toList());
    }

    private Table table(String by, List<Row> rows) {
        var all = new ArrayList<>(rows);
        all.add(row(Table.TOTAL, "", _ -> true));
        return new Table(by, columns, all);
    }

    private Row row(String key, String area, Predicate<Place> of) {
        var numbers = new ArrayList<@Nullable Long>();
        columns.forEach(column -> numbers.add(sum(column, of)));
        return new Row(key, area, numbers);
    }

    /** Null where nothing may be told. */
    private @Nullable Long sum(String column, Predicate<Place> of) {
        long sum =
                told.entrySet().stream()
                        .filter(one -> of.test(one.getKey()))
                        .filter(one -> isIn(column, one.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        return sum == 0 ? null : (Long) sum;
    }

    private static boolean isIn(String column, Place at) {
        return column.equals(Table.TOTAL) || at.outcome().equals(column);
    }

    /** All that the tables are made of. */
    SortedMap<Place, Long> told() {
        return told;
    }
}
