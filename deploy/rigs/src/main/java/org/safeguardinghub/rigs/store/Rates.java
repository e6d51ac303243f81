package org.safeguardinghub.rigs.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured in each round, by the name of the figure, in the order of first measuring. */
public final class Rates {
    /** In a second, as measured: no whole numbers, and nothing is summed. */
    private final Map<String, List<Double>> rounds = new LinkedHashMap<>();

    public void add(String name, double value) {
        rounds.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }

    boolean has(String name) {
        return rounds.containsKey(name);
    }

    public List<String> names() {
        return List.copyOf(rounds.keySet());
    }

    public double median(String name) {
        double[] sorted = sorted(name);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double least(String name) {
        return sorted(name)[0];
    }

    double most(String name) {
        double[] sorted = sorted(name);
        return sorted[sorted.length - 1];
    }

    /** All rounds of one in a line. */
    public String line(String name) {
        return String.format(
                Locale.ROOT,
                "%-28s median %,9.0f   %,9.0f to %,9.0f",
                name,
                median(name),
                least(name),
                most(name));
    }

    private double[] sorted(String name) {
        double[] values =
                rounds.getOrDefault(name, List.of()).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        if (values.length == 0) {
            throw new IllegalArgumentException("never measured: " + name);
        }
        Arrays.sort(values);
        return values;
    }
}
