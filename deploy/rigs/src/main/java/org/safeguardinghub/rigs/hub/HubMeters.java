package org.safeguardinghub.rigs.hub;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a hub has measured of itself up to one moment: values by their name and labels. */
public record HubMeters(Map<String, Double> values) {
    public static HubMeters read(URI metrics) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return parse(
                    client.send(
                                    HttpRequest.newBuilder(metrics).build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body());
        }
    }

    static HubMeters parse(String text) {
        Map<String, Double> values = new TreeMap<>();
        text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(
                        line -> {
                            int space = line.lastIndexOf(' ');
                            values.put(
                                    line.substring(0, space),
                                    Double.valueOf(line.substring(space + 1)));
                        });
        return new HubMeters(values);
    }

    public double value(String key) {
        return values.getOrDefault(key, Double.NaN);
    }

    /**
     * How often and how long on average each meter with this name was used since then, a line for
     * each set of labels: {@code name{labels} count mean}.
     *
     * @param scale 1000 turns seconds into milliseconds
     */
    public String since(HubMeters before, String name, double scale) {
        StringBuilder lines = new StringBuilder();
        for (String labels : labels(name + "_count")) {
            double count = delta(before, name + "_count" + labels);
            if (count > 0) {
                lines.append(
                        String.format(
                                Locale.ROOT,
                                "  %-62s %8.0f x %9.2f%n",
                                name + labels,
                                count,
                                delta(before, name + "_sum" + labels) * scale / count));
            }
        }
        return lines.toString();
    }

    private SortedSet<String> labels(String name) {
        SortedSet<String> labels = new TreeSet<>();
        for (String key : values.keySet()) {
            if (key.equals(name) || key.startsWith(name + "{")) {
                labels.add(key.substring(name.length()));
            }
        }
        return labels;
    }

    private double delta(HubMeters before, String key) {
        return values.getOrDefault(key, 0.0) - before.values.getOrDefault(key, 0.0);
    }
}
