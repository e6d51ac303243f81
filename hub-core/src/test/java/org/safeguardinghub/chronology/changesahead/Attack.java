package org.safeguardinghub.chronology.changesahead;

import org.safeguardinghub.shared.AgencyId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Somebody who computes hidden numbers by differences. It is told more than anybody knows: that
 * every reader sees the same records change, in one way or another, and of which readers all is
 * told. It narrows each number by all the others for as long as that leads to anything.
 */
final class Attack {
    private final Map<Change, Band> known;
    private final Map<AgencyId, List<Change>> ofReaders = new HashMap<>();
    private final Map<Change, Long> counts;

    /**
     * Begins.
     *
     * @param counts the truth, to see afterwards what was found, and of whom all is told
     */
    Attack(Map<Change, Band> published, Map<Change, Long> counts) {
        this.known = new HashMap<>(published);
        this.counts = counts;
        published
                .keySet()
                .forEach(
                        change ->
                                ofReaders
                                        .computeIfAbsent(change.reader(), _ -> new ArrayList<>())
                                        .add(change));
    }

    /** How many numbers below five it knows in the end. */
    long recovered() {
        Map<Change, Band> before;
        do {
            before = Map.copyOf(known);
            ofReaders.values().forEach(this::narrow);
        } while (!before.equals(known));
        return known.entrySet().stream()
                .filter(e -> e.getValue().fewerThan() - e.getValue().atLeast() == 1)
                .filter(e -> Objects.requireNonNull(counts.get(e.getKey())) < 5)
                .count();
    }

    /** Each of these is what all the records are, less the rest of these. */
    private void narrow(List<Change> these) {
        for (var change : these) {
            var rest = these.stream().filter(one -> !one.equals(change)).toList();
            var band = known(change);
            long low = isWhole(these) ? leastOfAll() - most(rest) : 0;
            long high = mostOfAll() - least(rest);
            known.put(
                    change,
                    new Band(Math.max(band.atLeast(), low), Math.min(band.fewerThan(), high + 1)));
        }
    }

    private long leastOfAll() {
        return ofReaders.values().stream().mapToLong(this::least).max().orElse(0);
    }

    private long mostOfAll() {
        return ofReaders.values().stream()
                .filter(this::isWhole)
                .mapToLong(this::most)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private boolean isWhole(List<Change> told) {
        var reader = told.getFirst().reader();
        return told.size()
                == counts.keySet().stream().filter(one -> one.reader().equals(reader)).count();
    }

    private long least(List<Change> changes) {
        return changes.stream().mapToLong(change -> known(change).atLeast()).sum();
    }

    private long most(List<Change> changes) {
        return changes.stream().mapToLong(change -> known(change).fewerThan() - 1).sum();
    }

    private Band known(Change change) {
        return Objects.requireNonNull(known.get(change));
    }
}
