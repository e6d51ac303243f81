package org.safeguardinghub.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.crossarea.SmallNumbers;
import org.safeguardinghub.register.RegisterEvent.ThresholdSet;
import org.safeguardinghub.register.Threshold;
import org.safeguardinghub.register.Thresholds;
import org.safeguardinghub.report.Tallies.Tallied;
import org.safeguardinghub.shared.AgencyId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whatever was decided, no small number can be read or worked out from a report. */
class SuppressionProperties {
    private static final int TIMES = 2_000;

    private final Random random = new Random(12);

    /** One of the areas tells no number under eight. */
    private final SmallNumbers small =
            new SmallNumbers(
                    new Thresholds(
                            List.of(
                                    new ThresholdSet(
                                            "E01",
                                            Threshold.LEAST_TOLD,
                                            8,
                                            Instant.EPOCH,
                                            "The partnership"))),
                    Instant.EPOCH);

    @Test
    void no_number_under_five_is_told_and_the_rest_are_fives() {
        for (int i = 0; i < TIMES; i++) {
            for (var table : figures().tables()) {
                for (var row : table.rows()) {
                    for (var number : row.numbers()) {
                        if (number != null) {
                            assertThat(number).isGreaterThanOrEqualTo(5);
                            assertThat(number % 5).isZero();
                        }
                    }
                }
            }
        }
    }

    @Test
    void none_that_is_left_out_can_be_worked_out_even_from_exact_numbers() {
        int workedOutOtherwise = 0;
        for (int i = 0; i < TIMES; i++) {
            var figures = figures();
            assertThat(workedOut(figures, figures.hidden())).isEmpty();
            workedOutOtherwise += workedOut(figures, small(figures)).size();
        }
        assertThat(workedOutOtherwise)
                .as("control: if only the small ones were left out")
                .isPositive();
    }

    @Test
    void what_is_of_an_area_that_tells_none_under_eight_is_told_from_eight_on() {
        int between = 0;
        for (int i = 0; i < TIMES; i++) {
            var figures = figures();
            for (var one : figures.numbers().entrySet()) {
                var cell = one.getKey();
                if (one.getValue() < 8 && cell.by() == Cell.By.AREA && cell.row().equals("E01")) {
                    assertThat(figures.hidden()).contains(cell);
                }
                if (one.getValue() >= 5 && one.getValue() < 8 && !figures.hidden().contains(cell)) {
                    between++;
                }
            }
        }
        assertThat(between).as("control: of other areas").isPositive();
    }

    private static Set<Cell> small(TopicFigures figures) {
        var small = new TreeMap<String, Cell>();
        figures.numbers()
                .forEach(
                        (cell, number) -> {
                            if (number < 5) {
                                small.put(cell.toString(), cell);
                            }
                        });
        return Set.copyOf(small.values());
    }

    /**
     * Knows of what there is none; fills in, again and again, whatever is unknown of a sum alone.
     */
    private static List<Cell> workedOut(TopicFigures figures, Set<Cell> hidden) {
        var unknown = new ArrayList<>(hidden);
        figures.numbers().forEach((cell, number) -> remove(unknown, cell, number));
        var found = new ArrayList<Cell>();
        boolean more;
        do {
            more = false;
            for (var sum : figures.sums()) {
                var left = sum.all().stream().filter(unknown::contains).toList();
                if (left.size() == 1) {
                    found.addAll(left);
                    unknown.removeAll(left);
                    more = true;
                }
            }
        } while (more);
        return found;
    }

    private static void remove(List<Cell> unknown, Cell cell, long number) {
        if (number == 0) {
            unknown.remove(cell);
        }
    }

    private TopicFigures figures() {
        var topics = List.of(Topic.values());
        var topic = topics.get(random.nextInt(topics.size()));
        var auditees = new HashMap<AgencyId, SortedSet<String>>();
        var tallied = new ArrayList<Tallied>();
        int agencies = 1 + random.nextInt(6);
        for (int n = 0; n < agencies; n++) {
            var agency = new AgencyId("agency-" + n);
            auditees.put(agency, new TreeSet<>(Set.of("E0" + random.nextInt(3))));
            for (var outcome : topic.outcomes()) {
                for (var ground : List.of("ONE", "OTHER")) {
                    if (random.nextInt(3) > 0) {
                        tallied.add(
                                new Tallied(
                                        topic,
                                        agency,
                                        outcome,
                                        ground,
                                        1 + random.nextInt(random.nextBoolean() ? 8 : 60)));
                    }
                }
            }
        }
        return new TopicFigures(topic, tallied, auditees, small);
    }
}
