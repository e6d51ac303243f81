package org.safeguardinghub.crossarea;

import org.safeguardinghub.crossarea.Cell.What;
import org.safeguardinghub.shared.AgencyId;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** Counts what goes between areas, and leaves out what may not be told of it. */
final class Tally {
    private Tally() {}

    /** Something that went from one agency to another, or is to go back from it. */
    record Between(What what, AgencyId from, AgencyId to) {}

    /**
     * Whether it touches an area of the asker's. A referral, or what happened in an emergency, may
     * wait within one area; a child moves between two.
     */
    static boolean concerns(Between one, Areas areas, Set<String> mine) {
        var from = areas.of(one.from());
        var to = areas.of(one.to());
        var touches = !(Collections.disjoint(from, mine) && Collections.disjoint(to, mine));
        return touches
                && switch (one.what()) {
                    case WAITING, UNREVIEWED -> !from.isEmpty() && !to.isEmpty();
                    case PLACEMENT, TRANSFER -> Areas.areApart(from, to);
                };
    }

    /** What may be told of these, all of which concern the asker. */
    static List<Line> of(Collection<Between> counted, Areas areas, SmallNumbers small) {
        var numbers = new HashMap<Cell, Integer>();
        for (var one : counted) {
            var cell = new Cell(one.what(), areas.of(one.from()), areas.of(one.to()));
            numbers.merge(cell, 1, Integer::sum);
        }
        return small.shown(numbers);
    }
}
