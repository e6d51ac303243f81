package org.safeguardinghub.report;

import java.util.ArrayList;
import java.util.List;

/** That some numbers of a report make another one of it: each of them is known by the others. */
record Sum(List<Cell> parts, Cell whole) {
    Sum {
        parts = List.copyOf(parts);
    }

    List<Cell> all() {
        var all = new ArrayList<>(parts);
        all.add(whole);
        return all;
    }
}
