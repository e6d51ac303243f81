package org.safeguardinghub.report;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.crossarea.SmallNumbers;
import org.safeguardinghub.report.Cell.By;
import org.safeguardinghub.report.Table.Row;
import org.safeguardinghub.report.Tallies.Tallied;
import org.safeguardinghub.shared.AgencyId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables of one topic: by agency, by area and by ground. They are about the same decisions, so
 * that what one of them leaves out must not be worked out from another.
 */
public final class TopicFigures {
    private final Topic topic;
    private final Map<Cell, Long> numbers = new HashMap<>();
    private final Map<By, SortedSet<String>> rows = new TreeMap<>();
    private final Map<String, String> areas = new HashMap<>();
    private final List<String> columns;
    private final Set<Cell> hidden;

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
        columns.add(Cell.TOTAL);
        rows.put(By.ALL, new TreeSet<>(Set.of(Cell.TOTAL)));
        for (var one : tallied) {
            var area = Auditees.area(auditees, one.agency());
            areas.put(one.agency().text(), area);
            add(By.AGENCY, one.agency().text(), one);
            add(By.AREA, area, one);
            add(By.ALL, Cell.TOTAL, one);
            if (topic.hasGrounds()) {
                add(By.GROUND, one.ground(), one);
            }
        }
        var served = new TreeSet<String>();
        auditees.values().forEach(served::addAll);
        hidden = Suppression.hidden(allNumbers(), sums(), cell -> small.least(areas(cell, served)));
    }

    /** Of what areas a number is: what is counted of all areas is of all that are reported on. */
    private Set<String> areas(Cell cell, Set<String> served) {
        return switch (cell.by()) {
            case AGENCY -> Auditees.areas(areas.getOrDefault(cell.row(), ""));
            case AREA -> Auditees.areas(cell.row());
            case GROUND, ALL -> served;
        };
    }

    private void add(By by, String row, Tallied one) {
        rows.computeIfAbsent(by, _ -> new TreeSet<>()).add(row);
        numbers.merge(new Cell(by, row, one.outcome()), one.number(), Long::sum);
        numbers.merge(new Cell(by, row, Cell.TOTAL), one.number(), Long::sum);
    }

    /** With those of which there are none. */
    private Map<Cell, Long> allNumbers() {
        rows.forEach(
                (by, keys) ->
                        keys.forEach(
                                row ->
                                        columns.forEach(
                                                column ->
                                                        numbers.putIfAbsent(
                                                                new Cell(by, row, column), 0L))));
        return numbers;
    }

    /** Every one that the tables show: along their rows, along their columns, and areas. */
    List<Sum> sums() {
        var sums = new ArrayList<Sum>();
        rows.forEach(
                (by, keys) ->
                        keys.forEach(
                                row ->
                                        sums.add(
                                                new Sum(
                                                        topic.outcomes().stream()
                                                                .map(o -> new Cell(by, row, o))
                                                                .toList(),
                                                        new Cell(by, row, Cell.TOTAL)))));
        for (var column : columns) {
            var all = new Cell(By.ALL, Cell.TOTAL, column);
            sums.add(new Sum(cells(By.AREA, column), all));
            sums.add(new Sum(cells(By.AGENCY, column), all));
            if (topic.hasGrounds()) {
                sums.add(new Sum(cells(By.GROUND, column), all));
            }
            for (var area : rows.getOrDefault(By.AREA, new TreeSet<>())) {
                sums.add(new Sum(within(area, column), new Cell(By.AREA, area, column)));
            }
        }
        return sums;
    }

    private List<Cell> cells(By by, String column) {
        return rows.getOrDefault(by, new TreeSet<>()).stream()
                .map(row -> new Cell(by, row, column))
                .toList();
    }

    private List<Cell> within(String area, String column) {
        return cells(By.AGENCY, column).stream()
                .filter(cell -> area.equals(areas.get(cell.row())))
                .toList();
    }

    public Topic topic() {
        return topic;
    }

    /** Those that the topic has. */
    public List<Table> tables() {
        var tables = new ArrayList<Table>();
        tables.add(table(By.AGENCY));
        tables.add(table(By.AREA));
        if (topic.hasGrounds()) {
            tables.add(table(By.GROUND));
        }
        return tables;
    }

    private Table table(By by) {
        var told = new ArrayList<Row>();
        for (var row : rows.getOrDefault(by, new TreeSet<>())) {
            var area = by == By.AGENCY ? areas.getOrDefault(row, "") : "";
            told.add(new Row(row, area, told(by, row)));
        }
        told.add(new Row(Cell.TOTAL, "", told(By.ALL, Cell.TOTAL)));
        return new Table(by.name(), columns, told);
    }

    private List<@Nullable Long> told(By by, String row) {
        var told = new ArrayList<@Nullable Long>();
        for (var column : columns) {
            var cell = new Cell(by, row, column);
            told.add(
                    hidden.contains(cell)
                            ? null
                            : (Long) Suppression.rounded(numbers.getOrDefault(cell, 0L)));
        }
        return told;
    }

    Map<Cell, Long> numbers() {
        return Map.copyOf(numbers);
    }

    Set<Cell> hidden() {
        return Set.copyOf(hidden);
    }
}
