package org.safeguardinghub.rigs.guards;

import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.rigs.guards.Racer.Result;
import org.safeguardinghub.rigs.guards.Racer.Step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides again, one event after the other and without anything of the store, what the store
 * decided in batches on several nodes.
 */
final class Referee {
    private final Log log;

    Referee(Log log) {
        this.log = log;
    }

    /** One line for each result that the log does not explain. */
    List<String> faults(List<Result> results) {
        List<String> faults = new ArrayList<>();
        for (Result result : results) {
            faults.addAll(result.won() ? ofWinner(result) : ofLoser(result));
        }
        duels(results).filter(duel -> winners(duel) != 1).forEach(duel -> faults.add(line(duel)));
        return faults;
    }

    private List<String> ofWinner(Result winner) {
        List<Step> steps = winner.racer().steps();
        long first = log.position(steps.getFirst().id());
        for (int i = 0; i < steps.size(); i++) {
            if (first == 0 || log.position(steps.get(i).id()) != first + i) {
                return List.of(steps.get(i).id() + " was accepted and is not where it belongs");
            }
        }
        long broken = broken(winner, first);
        return broken == 0
                ? List.of()
                : List.of(
                        "%s won at %d although %d came after %d"
                                .formatted(steps.getFirst().id(), first, broken, winner.after()));
    }

    private List<String> ofLoser(Result loser) {
        List<String> faults = new ArrayList<>();
        for (Step step : loser.racer().steps()) {
            if (log.position(step.id()) != 0) {
                faults.add(step.id() + " was refused and is in the log");
            }
        }
        if (broken(loser, loser.decidedBy() + 1) == 0) {
            faults.add(
                    "%s was refused although nothing came after %d"
                            .formatted(loser.racer().steps().getFirst().id(), loser.after()));
        }
        return faults;
    }

    /** The first position before which the facts of a result had changed; 0 if they had not. */
    private long broken(Result result, long before) {
        for (Criterion fact : result.racer().facts()) {
            long at = log.firstBetween(result.after(), before, fact.tag(), fact.eventNames());
            if (at != 0) {
                return at;
            }
        }
        return 0;
    }

    /** Races of two that know the same, that nobody else disturbs and that undo each other. */
    static Stream<List<Result>> duels(List<Result> results) {
        Map<Integer, List<Result>> races =
                results.stream()
                        .filter(result -> result.racer().isAlone())
                        .collect(Collectors.groupingBy(result -> result.racer().race()));
        Collection<List<Result>> all = races.values();
        return all.stream()
                .filter(
                        race ->
                                race.size() == 2
                                        && race.getFirst().after() == race.getLast().after()
                                        && undoes(race.getFirst(), race.getLast())
                                        && undoes(race.getLast(), race.getFirst()));
    }

    private static boolean undoes(Result one, Result other) {
        for (Step step : one.racer().steps()) {
            for (Criterion fact : other.racer().facts()) {
                if (step.tags().contains(fact.tag())
                        && (fact.eventNames().isEmpty()
                                || fact.eventNames().contains(step.kind().name()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long winners(List<Result> duel) {
        return duel.stream().filter(Result::won).count();
    }

    private static String line(List<Result> duel) {
        return "of %s and its rival %d won"
                .formatted(duel.getFirst().racer().steps().getFirst().id(), winners(duel));
    }
}
