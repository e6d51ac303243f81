package org.safeguardinghub.rigs.records;

import org.safeguardinghub.api.command.CommandAnswers;
import org.safeguardinghub.commands.Course;
import org.safeguardinghub.commands.EveryCommand;
import org.safeguardinghub.commands.Sent;
import org.safeguardinghub.register.PublishPolicy;
import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.Surroundings;
import org.safeguardinghub.rigs.Trial;
import org.safeguardinghub.rigs.hub.HubInside;
import org.safeguardinghub.rigs.machine.DiskRate;
import org.safeguardinghub.rigs.machine.Machine;
import org.safeguardinghub.rigs.machine.Versions;
import org.safeguardinghub.rigs.store.MixedRate;
import org.safeguardinghub.rigs.store.Rates;
import org.safeguardinghub.rigs.store.Seat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;

/**
 * Each kind of command that agencies send, at 32 clients, beside the store's mixed work in the same
 * rounds.
 */
public final class RecordsBenchmark implements Trial {
    private static final Senders CLIENTS = new Senders(32);
    private static final String MIXED = "mixed.32.ours";
    private static final double AIM = 0.7;

    /** Of versions of the policy each follows the one before: of 32 at once most are sent away. */
    private static final Class<?> ONE_AFTER_THE_OTHER = PublishPolicy.class;

    @Override
    public Kind kind() {
        return Kind.BENCH;
    }

    @Override
    public String name() {
        return "records";
    }

    @Override
    public String findsOut() {
        return "each kind of command, decided and stored, beside the event store alone";
    }

    @Override
    public List<Figure> run(Surroundings at, boolean quick, Consumer<String> out)
            throws IOException, InterruptedException {
        Path data = Files.createDirectories(at.data().resolve("records"));
        out.accept("machine: " + Machine.describe());
        out.accept("versions: " + new Versions(at.libraries(), at.root()).describe());
        out.accept("others' load on the machine before: " + Machine.load());
        double forced = DiskRate.perSecond(data, Duration.ofSeconds(2));
        int rounds = quick ? 1 : 3;
        int each = quick ? 64 : 320;
        out.accept("%d rounds, %d of each command, 32 clients".formatted(rounds, each));
        var rates = new Rates();
        try (var seat = new Seat(data.resolve("postgres"));
                var hub = HubInside.start(seat, data)) {
            out.accept("database: " + seat.settings());
            var mixed = new MixedRate(seat, out);
            var agencies = new Agencies(hub.get(CommandAnswers.class));
            EveryCommand.town().forEach(agencies::send);
            // what the just-in-time compiler has not seen yet would be a figure of the order
            round(agencies, quick ? 32 : 160, new Rates());
            for (int round = 1; round <= rounds; round++) {
                out.accept("round %d of %d".formatted(round, rounds));
                rates.add(MIXED, mixed.measure(32, quick ? 1_000 : 10_000));
                round(agencies, each, rates);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        out.accept("");
        rates.names().forEach(name -> out.accept(rates.line(name)));
        at.clear();
        return figures(rates, forced);
    }

    private static void round(Agencies agencies, int each, Rates rates)
            throws InterruptedException {
        var commands = new LinkedHashMap<>(EveryCommand.all(Clock.systemUTC()));
        commands.remove(ONE_AFTER_THE_OTHER);
        for (var kind : commands.entrySet()) {
            rates.add(kind.getKey().getSimpleName(), rate(agencies, kind.getValue(), each));
        }
    }

    /** What has to have happened before is sent first, and not counted. */
    private static double rate(Agencies agencies, Course course, int each)
            throws InterruptedException {
        List<Sent> ready =
                CLIENTS.forEach(
                        Collections.nCopies(each, course), one -> one.after(agencies::send));
        long began = System.nanoTime();
        CLIENTS.forEach(
                ready,
                sent -> {
                    agencies.send(sent);
                    return sent;
                });
        return each * 1e9 / (System.nanoTime() - began);
    }

    private static List<Figure> figures(Rates rates, double forced) {
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of("disk.forced_per_second", forced, "/s"));
        for (String name : rates.names()) {
            figures.add(Figure.of(figure(name), rates.median(name), "/s"));
        }
        for (String name : rates.names()) {
            if (!name.equals(MIXED)) {
                double ratio = rates.median(name) / rates.median(MIXED);
                figures.add(Figure.atLeast(AIM, figure(name) + ".vs_mixed", ratio, ""));
            }
        }
        return figures;
    }

    private static String figure(String name) {
        return name.equals(MIXED) ? MIXED : "records." + name;
    }
}
