package org.safeguardinghub.rigs.guards;

import org.safeguardinghub.rigs.guards.Racer.Result;

import java.util.List;

/** Wrong logs made of a right one: a referee that lets one pass is no referee. */
record Controls(Log log, List<Result> results) {
    /** The controls that were not found out; empty if the referee is awake. */
    List<String> missed() {
        return List.of(
                        new Control("a loser that won", loserThatWon(true)),
                        new Control("a loser that was answered yes", loserThatWon(false)),
                        new Control("a winner that was answered no", winnerThatLost()))
                .stream()
                .filter(control -> !control.isFound())
                .map(Control::name)
                .toList();
    }

    private record Control(String name, boolean isFound) {}

    /**
     * A refused append is called accepted, and its events stand at the end of the log or nowhere.
     */
    private boolean loserThatWon(boolean hasEvents) {
        Log wrong = log.copy();
        Result loser = first(false);
        if (hasEvents) {
            loser.racer()
                    .steps()
                    .forEach(s -> wrong.add(wrong.head() + 1, s.id(), s.kind().name(), s.tags()));
        }
        return isFound(wrong, loser, true);
    }

    private boolean winnerThatLost() {
        return isFound(log, first(true), false);
    }

    private Result first(boolean won) {
        return results.stream().filter(result -> result.won() == won).findFirst().orElseThrow();
    }

    private static boolean isFound(Log log, Result result, boolean won) {
        var wrong = new Result(result.racer(), result.after(), won, result.decidedBy());
        return !new Referee(log).faults(List.of(wrong)).isEmpty();
    }
}
