package org.safeguardinghub.rigs.store;

import org.safeguardinghub.rigs.store.Stores.Kind;

import java.util.ArrayList;
import java.util.List;

/** Which combinations are measured. */
final class Cells {
    private static final List<Kind> ALL = List.of(Kind.values());
    private static final List<Kind> OURS = List.of(Kind.OURS);

    private final List<Cell> cells = new ArrayList<>();
    private final boolean quick;

    private Cells(boolean quick) {
        this.quick = quick;
    }

    /** A short look at one size. */
    static List<Cell> quick(Stores small) {
        var cells = new Cells(true);
        cells.competition(small, "");
        return cells.cells;
    }

    /** Names without a suffix are those of the middle size. */
    static List<Cell> full(Stores small, Stores middle, Stores large) {
        var cells = new Cells(false);
        cells.competition(small, ".at_10k");
        cells.competition(middle, "");
        for (int clients : new int[] {8, 128}) {
            for (Workload workload : Workload.values()) {
                cells.add(middle, "", workload, clients, OURS);
            }
        }
        for (Workload workload : Workload.values()) {
            cells.add(large, ".at_10m", workload, 32, OURS);
        }
        return cells.cells;
    }

    private void competition(Stores stores, String suffix) {
        for (int clients : new int[] {1, 32}) {
            add(stores, suffix, Workload.CREATE, clients, ALL);
            add(stores, suffix, Workload.MIXED, clients, ALL);
            add(stores, suffix, Workload.GUARDED, clients, OURS);
            add(stores, suffix, Workload.UNGUARDED, clients, OURS);
        }
    }

    /** About a second each. */
    private void add(
            Stores stores, String suffix, Workload workload, int clients, List<Kind> peers) {
        int commands = clients == 1 ? 2_000 : clients == 8 ? 6_000 : 10_000;
        int units = commands / workload.commands() / (quick ? 4 : 1);
        cells.add(new Cell(stores, suffix, workload, clients, units, peers));
    }
}
