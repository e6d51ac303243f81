package org.safeguardinghub.rigs.store;

import org.safeguardinghub.rigs.Figure;

import java.util.ArrayList;
import java.util.List;

/** What the medians of the rounds say, and what they should say. */
final class Figures {
    private final Rates rates;
    private final List<Figure> all = new ArrayList<>();

    Figures(Rates rates) {
        this.rates = rates;
    }

    List<Figure> all() {
        return List.copyOf(all);
    }

    void add(Figure figure) {
        all.add(figure);
    }

    void rates() {
        rates.names().forEach(name -> add(Figure.of(name, rates.median(name), unit(name))));
    }

    private static String unit(String name) {
        return name.startsWith(Cell.LOG_BYTES) ? "bytes" : "/s";
    }

    void ratios(boolean quick) {
        atLeast(1.5, "create.32", "raw");
        atLeast(0.75, "create.32", "group");
        atLeast(3, "create.32", "axon_jpa");
        atLeast(3, "create.32", "axon_jdbc");
        atLeast(0.8, "create.1", "raw");
        atLeast(2, "mixed.32", "axon_jpa");
        atLeast(1.75, "mixed.32", "axon_jdbc");
        add(Figure.atMost(25, "guarded.32.cost_percent", costOfGuards(), "%"));
        atLeast(1.8, "replay.1", "axon_jdbc");
        atLeast(2.5, "replay.4", "axon_jdbc", "replay.1.axon_jdbc");
        if (!quick) {
            add(Figure.atLeast(0.9, "flat.10m_vs_1m", flatness(), ""));
        }
    }

    private void atLeast(double aim, String what, String peer) {
        atLeast(aim, what, peer, what + "." + peer);
    }

    private void atLeast(double aim, String what, String peer, String other) {
        double ratio = rates.median(what + ".ours") / rates.median(other);
        add(Figure.atLeast(aim, what + ".vs_" + peer, ratio, ""));
    }

    /** How much longer a share takes when its facts are guarded. */
    private double costOfGuards() {
        return 100 * (rates.median("unguarded.32.ours") / rates.median("guarded.32.ours") - 1);
    }

    /** The worst of the workloads; a ratio of measured rates, hence no whole number. */
    private double flatness() {
        return List.of("create.32.ours", "mixed.32.ours", "guarded.32.ours").stream()
                .mapToDouble(name -> rates.median(name + ".at_10m") / rates.median(name))
                .min()
                .orElseThrow();
    }
}
