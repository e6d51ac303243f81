package org.safeguardinghub.rigs.revoke;

import org.safeguardinghub.api.revocation.Exit;
import org.safeguardinghub.api.revocation.Reduction;
import org.safeguardinghub.api.revocation.Verdict;
import org.safeguardinghub.rigs.Figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What all races of a run showed together. */
final class Score {
    private static final int NODES = 2;

    /** A way out that one kind of reduction closes. */
    private record Closing(Reduction reduction, Exit exit) {}

    private final Set<Closing> raced = new HashSet<>();
    private int races;
    private long reads;
    private long afterwards;
    private long violations;

    void add(Verdict verdict) {
        races++;
        reads += verdict.reads().size();
        afterwards += afterwards(verdict);
        violations += verdict.violations().size();
        for (var exit : verdict.reduction().exits()) {
            if (verdict.raced(exit, NODES)) {
                raced.add(new Closing(verdict.reduction(), exit));
            }
        }
    }

    /** How many reads began after the acknowledgement. */
    static long afterwards(Verdict verdict) {
        return verdict.reads().stream()
                .filter(read -> read.begun() > verdict.acknowledged())
                .count();
    }

    long reads() {
        return reads;
    }

    /** {@code wanted}: how many reads there should be. */
    List<Figure> figures(int wanted) {
        var closings = new ArrayList<Closing>();
        for (var reduction : Reduction.values()) {
            reduction.exits().forEach(exit -> closings.add(new Closing(reduction, exit)));
        }
        int all = closings.size();
        closings.removeAll(raced);
        return List.of(
                Figure.of("races", races, ""),
                Figure.of("reductions x exits", all, ""),
                Figure.atMost(0, "of them never raced", closings.size(), ""),
                Figure.atLeast(wanted, "reads", (double) reads, ""),
                Figure.of("began after", (double) afterwards, "reads"),
                Figure.atMost(0, "saw all the same", (double) violations, "reads"));
    }
}
