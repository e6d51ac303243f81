package org.safeguardinghub.crossarea;

import org.safeguardinghub.crossarea.Cell.What;
import org.safeguardinghub.crossarea.Tally.Between;
import org.safeguardinghub.register.RegisterEvent.ThresholdSet;
import org.safeguardinghub.register.Threshold;
import org.safeguardinghub.register.Thresholds;
import org.safeguardinghub.shared.AgencyId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** A few agencies of which some serve two areas, and what goes between them. Everybody asks. */
final class NumbersWorld {
    private static final List<String> CODES = List.of("A", "B", "C");

    final Areas areas;
    final List<AgencyId> agencies = new ArrayList<>();
    final List<Between> moves = new ArrayList<>();

    /** One of the areas tells no number under eight. */
    final SmallNumbers small =
            new SmallNumbers(
                    new Thresholds(
                            List.of(
                                    new ThresholdSet(
                                            CODES.getFirst(),
                                            Threshold.LEAST_TOLD,
                                            8,
                                            Instant.EPOCH,
                                            "The partnership"))),
                    Instant.EPOCH);

    NumbersWorld(Random random) {
        var served = new HashMap<AgencyId, Set<String>>();
        int several = 3 + random.nextInt(3);
        for (int i = 0; i < several; i++) {
            var agency = new AgencyId("agency-" + i);
            var codes = new HashSet<>(Set.of(CODES.get(random.nextInt(CODES.size()))));
            if (random.nextInt(3) == 0) {
                codes.add(CODES.get(random.nextInt(CODES.size())));
            }
            agencies.add(agency);
            served.put(agency, codes);
        }
        areas = new Areas(served);
        for (var from : agencies) {
            for (var to : agencies) {
                for (int n = random.nextInt(8); n > 0; n--) {
                    moves.add(new Between(What.WAITING, from, to));
                }
            }
        }
    }

    /** What is told to this one, by the code that is in use. */
    List<Line> toldTo(AgencyId asker) {
        return Tally.of(moves.stream().filter(one -> touches(one, asker)).toList(), areas, small);
    }

    private boolean touches(Between one, AgencyId asker) {
        return Tally.concerns(one, areas, areas.of(asker));
    }

    /** The cells of all moves that there can be. */
    Set<Cell> cells() {
        return cells(_ -> true);
    }

    Set<Cell> cellsThatTouch(AgencyId asker) {
        return cells(one -> touches(one, asker));
    }

    private Set<Cell> cells(Predicate<Between> which) {
        var cells = new HashSet<Cell>();
        for (var from : agencies) {
            for (var to : agencies) {
                var one = new Between(What.WAITING, from, to);
                if (which.test(one)) {
                    cells.add(cell(one));
                }
            }
        }
        return cells;
    }

    /** How many there are, counted one by one. */
    int count(Set<Cell> cells) {
        return (int) moves.stream().filter(one -> cells.contains(cell(one))).count();
    }

    private Cell cell(Between one) {
        return new Cell(one.what(), areas.of(one.from()), areas.of(one.to()));
    }

    /** The control's way: what comes into all areas of the asker from each set of areas. */
    Collection<Set<Cell>> intoAreasOf(AgencyId asker) {
        var into = new HashMap<Set<String>, Set<Cell>>();
        for (var cell : cells()) {
            if (!Collections.disjoint(cell.to(), areas.of(asker))) {
                into.computeIfAbsent(cell.from(), _ -> new HashSet<>()).add(cell);
            }
        }
        return into.values();
    }

    int leastTold(Cell cell) {
        var of = new HashSet<>(cell.from());
        of.addAll(cell.to());
        return small.least(of);
    }
}
