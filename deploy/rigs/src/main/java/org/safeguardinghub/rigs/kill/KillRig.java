package org.safeguardinghub.rigs.kill;

import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.Surroundings;
import org.safeguardinghub.rigs.Trial;
import org.safeguardinghub.rigs.crash.StoreKills;
import org.safeguardinghub.rigs.crash.Verdicts;
import org.safeguardinghub.rigs.hub.Accounts;
import org.safeguardinghub.rigs.hub.HubProcess;
import org.safeguardinghub.rigs.hub.Registration;
import org.safeguardinghub.rigs.kill.Round.Death;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * SIGKILL at chance moments while an agency publishes, every other time to the database server too;
 * then the same to the store alone, while many threads append. It is no power cut: what the
 * processes had handed to the operating system stays.
 */
public final class KillRig implements Trial {
    private static final int PERSONS = 100;

    @Override
    public Kind kind() {
        return Kind.RIG;
    }

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public String findsOut() {
        return "whether anything is lost or kept twice when the hub, its store's client or server"
                + " dies";
    }

    @Override
    public List<Figure> run(Surroundings at, boolean quick, Consumer<String> out)
            throws IOException, InterruptedException {
        long seed = System.nanoTime();
        int rounds = quick ? 2 : 10;
        int storeKills = quick ? 3 : 40;
        out.accept(
                "%d rounds of %d records, %d kills of the store alone and a control; seed %d"
                        .formatted(rounds, 2 * PERSONS, storeKills, seed));
        Files.createDirectories(at.data());
        var chance = new Random(seed);
        List<Evidence> all = rounds(at, rounds, chance, out);
        Verdicts store = StoreKills.run(at.data().resolve("store"), storeKills, chance, out);
        at.clear();
        out.accept("everything is stopped and its data removed");
        return Stream.concat(figures(all).stream(), store.figures().stream()).toList();
    }

    private static List<Figure> figures(List<Evidence> all) {
        return List.of(
                Figure.of("kills", all.size(), ""),
                Figure.of("acknowledged", sum(all, e -> e.acknowledged().size()), "records"),
                Figure.atMost(0, "lost", sum(all, Evidence::lost), "records"),
                Figure.atMost(0, "twice", sum(all, Evidence::twice), "records"),
                Figure.atMost(0, "missing", sum(all, Evidence::missing), "records"));
    }

    private static List<Evidence> rounds(
            Surroundings at, int rounds, Random chance, Consumer<String> out)
            throws IOException, InterruptedException {
        List<Evidence> all = new ArrayList<>();
        HubProcess hub = Round.hub(at, at.ownSeatsAfresh());
        try {
            register(hub, at);
            for (int i = 0; i < rounds; i++) {
                var file = new SchoolFile(at.data().resolve("school.json"), i, PERSONS).write();
                var round = new Round(at, file);
                var death = i % 2 == 0 ? Death.HUB : Death.HUB_AND_DATABASE;
                var before = Kept.in(hub, Round.data(at));
                var cut = round.cut(hub, death, 1 + chance.nextInt(file.records() / 2));
                var dead = hub;
                hub = Round.hub(at, at.ownSeats());
                dead.close();
                var evidence = round.again(hub, cut, before);
                all.add(evidence);
                out.accept(line(i + 1, death, evidence, hub));
            }
        } finally {
            hub.close();
        }
        return all;
    }

    static void register(HubProcess hub, Surroundings at) throws IOException {
        try (var operator = new Accounts(hub, at.credentials()).signIn("sol.whitcombe")) {
            new Registration(operator).register("northtown-school", "SCHOOL");
        }
    }

    private static String line(int number, Death death, Evidence evidence, HubProcess hub) {
        return String.format(
                Locale.ROOT,
                "round %d: %-16s killed after %d answers; ready again in %.1f s;"
                        + " %d were kept, %d added; lost %d, twice %d, missing %d",
                number,
                death,
                evidence.acknowledged().size(),
                hub.untilReady().toMillis() / 1000.0,
                evidence.again().unchanged().size(),
                evidence.again().accepted().size(),
                evidence.lost(),
                evidence.twice(),
                evidence.missing());
    }

    private static double sum(List<Evidence> all, ToLongFunction<Evidence> what) {
        return (double) all.stream().mapToLong(what).sum();
    }
}
