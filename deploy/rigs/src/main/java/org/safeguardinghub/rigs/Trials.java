package org.safeguardinghub.rigs;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.rigs.borders.BordersBenchmark;
import org.safeguardinghub.rigs.guards.GuardRig;
import org.safeguardinghub.rigs.kill.KillRig;
import org.safeguardinghub.rigs.laws.LawsRig;
import org.safeguardinghub.rigs.ledger.LedgerBenchmark;
import org.safeguardinghub.rigs.power.PowerRig;
import org.safeguardinghub.rigs.records.RecordsBenchmark;
import org.safeguardinghub.rigs.revoke.RevokeRig;
import org.safeguardinghub.rigs.rulings.RulingsBenchmark;
import org.safeguardinghub.rigs.silence.SilenceRig;
import org.safeguardinghub.rigs.store.StoreBenchmark;
import org.safeguardinghub.rigs.tamper.TamperRig;
import org.safeguardinghub.rigs.views.ViewsBenchmark;
import org.safeguardinghub.rigs.walk.WalkBenchmark;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Runs a trial by its kind and name and reports its figures; without a name, lists what there is.
 */
public final class Trials {
    private static final int USAGE = 2;
    private static final int FAILED = 1;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<Trial> ALL =
            List.of(
                    new WalkBenchmark(),
                    new StoreBenchmark(),
                    new RecordsBenchmark(),
                    new RulingsBenchmark(),
                    new ViewsBenchmark(),
                    new BordersBenchmark(),
                    new LedgerBenchmark(),
                    new KillRig(),
                    new PowerRig(),
                    new GuardRig(),
                    new LawsRig(),
                    new RevokeRig(),
                    new SilenceRig(),
                    new TamperRig());

    private final Trial.Kind kind;
    private final Surroundings surroundings;
    private final PrintStream out;
    private final PrintStream err;

    Trials(Trial.Kind kind, Surroundings surroundings, PrintStream out, PrintStream err) {
        this.kind = kind;
        this.surroundings = surroundings;
        this.out = out;
        this.err = err;
    }

    /** First the kind, {@code bench} or {@code rig}; then the name and what else is wanted. */
    public static void main(String[] arguments) throws InterruptedException {
        // what a trial has to say it says itself
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        List<String> words = List.of(arguments);
        Trial.Kind kind =
                words.getFirst().equals(Trial.Kind.RIG.word()) ? Trial.Kind.RIG : Trial.Kind.BENCH;
        Path root = Path.of(System.getProperty("hub.root", ".")).toAbsolutePath().normalize();
        Path data = Path.of("data", kind.word()).toAbsolutePath();
        Surroundings surroundings = new Surroundings(root, data);
        Interruption interruption = Interruption.heeded();
        interruption.exit(
                new Trials(kind, surroundings, System.out, System.err)
                        .run(words.subList(1, words.size())));
    }

    int run(List<String> arguments) throws InterruptedException {
        if (arguments.isEmpty() || arguments.contains("--help")) {
            out.print(list());
            return 0;
        }
        Trial chosen = null;
        boolean quick = false;
        int count = 0;
        Path json = null;
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            if (word.equals("--quick")) {
                quick = true;
            } else if (word.equals("--json") && !rest.isEmpty()) {
                json = Path.of(rest.removeFirst());
            } else if (word.equals("--count") && isNumber(rest.peekFirst())) {
                count = Integer.parseInt(rest.removeFirst());
            } else if (chosen == null && named(word) != null) {
                chosen = named(word);
            } else {
                return refuse("not understood: " + word);
            }
        }
        if (chosen == null) {
            return refuse("which " + kind.word() + "?");
        }
        if (count > 0 && !(chosen instanceof Counted)) {
            return refuse(chosen.name() + " takes no --count");
        }
        return run(chosen, quick, count, json);
    }

    private static boolean isNumber(@Nullable String word) {
        return word != null && word.matches("[1-9][0-9]{0,8}");
    }

    /** {@code count}: 0 for as many as the trial itself would choose. */
    private int run(Trial chosen, boolean quick, int count, @Nullable Path json)
            throws InterruptedException {
        try {
            List<Figure> figures =
                    count > 0 && chosen instanceof Counted counted
                            ? counted.run(surroundings, count, out::println)
                            : chosen.run(surroundings, quick, out::println);
            out.println();
            figures.forEach(figure -> out.println(figure.line()));
            if (json != null) {
                Files.writeString(
                        json,
                        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(figures) + "\n");
            }
            return kind == Trial.Kind.RIG && !figures.stream().allMatch(Figure::met) ? FAILED : 0;
        } catch (IOException | RuntimeException failed) {
            err.println("no figures: " + failed.getMessage());
            return FAILED;
        }
    }

    private @Nullable Trial named(String name) {
        return ALL.stream()
                .filter(trial -> trial.kind() == kind && trial.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private String list() {
        StringBuilder text = new StringBuilder();
        text.append("usage: deploy/hub %s NAME [--quick] [--json FILE]%n%n".formatted(kind.word()));
        ALL.stream()
                .filter(trial -> trial.kind() == kind)
                .forEach(t -> text.append(String.format("  %-8s %s%n", t.name(), t.findsOut())));
        if (ALL.stream().anyMatch(trial -> trial.kind() == kind && trial instanceof Counted)) {
            text.append("%nHow many, where that can be chosen: --count N%n".formatted());
        }
        return text.toString();
    }

    private int refuse(String why) {
        err.println(why);
        err.print(list());
        return USAGE;
    }
}
