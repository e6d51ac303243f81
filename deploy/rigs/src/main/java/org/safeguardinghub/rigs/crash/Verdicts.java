package org.safeguardinghub.rigs.crash;

import org.safeguardinghub.rigs.Figure;

import java.util.List;

/**
 * The crashes of a store and, as a control, of one that was told to forget.
 *
 * @param crashes of the store as it should be run
 * @param control of the forgetful one
 */
public record Verdicts(List<Verdict> crashes, Verdict control) {
    public List<Figure> figures() {
        return List.of(
                Figure.of("store_crashes", crashes.size(), ""),
                Figure.of("store_acknowledged", acknowledged(), "appends"),
                Figure.atMost(0, "store_lost", lost(), "events"),
                Figure.atMost(0, "store_faults", faults(), ""),
                Figure.of("control_lost", (double) control.lost(), "events"),
                Figure.atMost(0, "control_missed", control.lost() == 0 ? 1 : 0, ""));
    }

    private double acknowledged() {
        return (double) crashes.stream().mapToLong(Verdict::acknowledged).sum();
    }

    private double lost() {
        return (double) crashes.stream().mapToLong(Verdict::lost).sum();
    }

    private double faults() {
        return (double) crashes.stream().mapToLong(verdict -> verdict.faults().size()).sum();
    }
}
