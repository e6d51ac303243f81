package org.safeguardinghub.rigs.guards;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.guards.Racer.Result;

import java.util.ArrayList;
import java.util.List;

/** What came of all races so far. Lanes may add together. */
final class Tally {
    private static final int EXAMPLES = 10;

    private final List<String> examples = new ArrayList<>();
    private long races;
    private long appends;
    private long refused;
    private long duels;
    private long wrong;
    private @Nullable List<String> missed;

    synchronized void add(List<Result> heat, List<String> faults) {
        races += heat.stream().map(result -> result.racer().race()).distinct().count();
        appends += heat.size();
        refused += heat.stream().filter(result -> !result.won()).count();
        duels += Referee.duels(heat).count();
        faults.forEach(this::wrong);
    }

    synchronized void wrong(String line) {
        wrong++;
        if (examples.size() < EXAMPLES) {
            examples.add(line);
        }
    }

    synchronized boolean isWithoutControls() {
        return missed == null;
    }

    synchronized void controls(List<String> notFound) {
        missed = notFound;
    }

    synchronized long races() {
        return races;
    }

    /** The first of what was decided wrongly, and the controls that were missed. */
    synchronized List<String> faults() {
        List<String> faults = new ArrayList<>(examples);
        missed().forEach(control -> faults.add("not found out: " + control));
        return faults;
    }

    private List<String> missed() {
        return missed == null ? List.of("no control was tried") : missed;
    }

    synchronized List<Figure> figures(double seconds) {
        return List.of(
                Figure.of("races", (double) races, ""),
                Figure.of("races_per_second", races / seconds, ""),
                Figure.of("appends", (double) appends, ""),
                Figure.of("refused", 100.0 * refused / appends, "%"),
                Figure.of("duels", (double) duels, ""),
                Figure.atMost(0, "decided_wrongly", (double) wrong, ""),
                Figure.atMost(0, "controls_missed", missed().size(), ""));
    }
}
