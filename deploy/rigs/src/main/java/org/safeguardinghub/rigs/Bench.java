package org.safeguardinghub.rigs;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.rigs.walk.WalkBenchmark;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Runs a benchmark by name and reports its figures; without a name, lists what there is. */
public final class Bench {
    private static final int USAGE = 2;
    private static final int FAILED = 1;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<Benchmark> BENCHMARKS = List.of(new WalkBenchmark());

    private final PrintStream out;
    private final PrintStream err;
    private final Surroundings surroundings;

    Bench(PrintStream out, PrintStream err, Surroundings surroundings) {
        this.out = out;
        this.err = err;
        this.surroundings = surroundings;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Path root = Path.of(System.getProperty("hub.root", ".")).toAbsolutePath().normalize();
        Path data = Path.of("data", "bench").toAbsolutePath();
        int status =
                new Bench(System.out, System.err, new Surroundings(root, data))
                        .run(List.of(arguments));
        System.exit(status);
    }

    int run(List<String> arguments) throws InterruptedException {
        if (arguments.isEmpty() || arguments.contains("--help")) {
            out.print(list());
            return 0;
        }
        Benchmark chosen = null;
        boolean quick = false;
        Path json = null;
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            if (word.equals("--quick")) {
                quick = true;
            } else if (word.equals("--json") && !rest.isEmpty()) {
                json = Path.of(rest.removeFirst());
            } else if (chosen == null && named(word) != null) {
                chosen = named(word);
            } else {
                return refuse("not understood: " + word);
            }
        }
        return chosen == null ? refuse("which benchmark?") : measure(chosen, quick, json);
    }

    private int measure(Benchmark chosen, boolean quick, @Nullable Path json)
            throws InterruptedException {
        try {
            List<Figure> figures = chosen.run(surroundings, quick, out::println);
            out.println();
            figures.forEach(figure -> out.println(figure.line()));
            if (json != null) {
                Files.writeString(
                        json,
                        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(figures) + "\n");
            }
            return 0;
        } catch (IOException | RuntimeException failed) {
            err.println("not measured: " + failed.getMessage());
            return FAILED;
        }
    }

    private static @Nullable Benchmark named(String name) {
        return BENCHMARKS.stream().filter(b -> b.name().equals(name)).findFirst().orElse(null);
    }

    private static String list() {
        StringBuilder text = new StringBuilder();
        text.append("usage: deploy/hub bench NAME [--quick] [--json FILE]\n\n");
        BENCHMARKS.forEach(b -> text.append(String.format("  %-8s %s%n", b.name(), b.measures())));
        return text.toString();
    }

    private int refuse(String why) {
        err.println(why);
        err.print(list());
        return USAGE;
    }
}
