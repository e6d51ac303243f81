package org.safeguardinghub.rigs.power;

import org.safeguardinghub.rigs.crash.AppenderProcess;
import org.safeguardinghub.rigs.crash.Verdict;
import org.safeguardinghub.rigs.crash.Verdicts;
import org.safeguardinghub.rigs.server.StoreServer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Cuts the power of the disk under a database server at chance moments while many threads append.
 * The control is a server that never waits for its disk.
 */
final class PowerCuts {
    /** Not so many that the disk writes by itself before the cut. */
    private static final int FEWEST = 500;

    private static final int SPREAD = 3_000;

    private final CutDisk disk;
    private final Path log;
    private final Random chance;
    private final Consumer<String> out;

    private PowerCuts(CutDisk disk, Path log, Random chance, Consumer<String> out) {
        this.disk = disk;
        this.log = log;
        this.chance = chance;
        this.out = out;
    }

    /**
     * Makes its disk in the folder, and leaves nothing of it.
     *
     * @throws NoDisk when this machine lets nobody make one
     */
    static Verdicts run(Path folder, int cuts, Random chance, Consumer<String> out)
            throws IOException, InterruptedException, NoDisk {
        Files.createDirectories(folder);
        try (CutDisk disk = NoDisk.unlessMade(folder)) {
            var trial = new PowerCuts(disk, folder.resolve("appender.log"), chance, out);
            Path durable = disk.files().resolve("durable");
            Path forgetful = disk.files().resolve("forgetful");
            var logins = StoreServer.Logins.random();
            List<Verdict> verdicts =
                    trial.cuts(
                            "cut",
                            cuts,
                            () -> DurableServer.start(durable, logins),
                            durable.resolve("db"));
            List<Verdict> control =
                    trial.cuts("control", 1, () -> ForgetfulServer.start(forgetful), forgetful);
            return new Verdicts(verdicts, control.getFirst());
        }
    }

    /** Stops early when the server does not start any more. */
    private List<Verdict> cuts(String name, int cuts, PoweredServer.Starter starter, Path data)
            throws IOException, InterruptedException {
        List<Verdict> verdicts = new ArrayList<>();
        disk.carries(data);
        PoweredServer server = starter.start();
        boolean isDurable = server instanceof DurableServer;
        boolean starts = true;
        try {
            for (int i = 0; starts && i < cuts; i++) {
                // what lies there before the first append is on the disk in any case
                disk.sync();
                List<List<String>> acknowledged = cut(server, isDurable, data);
                server.close();
                disk.turnOn();
                Verdict verdict;
                try {
                    server = starter.start();
                    verdict = Verdict.of(server.owner(), acknowledged);
                } catch (IOException | RuntimeException e) {
                    starts = false;
                    verdict = Verdict.nothingLeft(acknowledged, String.valueOf(e.getMessage()));
                }
                verdicts.add(verdict);
                out.accept(line(name, i + 1, verdict));
            }
        } finally {
            server.close();
        }
        return verdicts;
    }

    private static String line(String name, int number, Verdict verdict) {
        return "%s %d: after %d appends; lost %d events%s"
                .formatted(
                        name,
                        number,
                        verdict.acknowledged(),
                        verdict.lost(),
                        verdict.faults().isEmpty() ? "" : "; " + verdict.faults());
    }

    /** Gives what was acknowledged before the cut; afterwards nobody of all that lives. */
    private List<List<String>> cut(PoweredServer server, boolean isDurable, Path data)
            throws IOException, InterruptedException {
        try (var appender = AppenderProcess.start(server.application(), isDurable, log);
                var halted = new Halted()) {
            appender.await(FEWEST + chance.nextInt(SPREAD));
            halted.halt(appender.handle());
            halted.haltServer(data);
            appender.awaitQuiet();
            disk.cut();
            halted.kill();
            appender.kill();
            return appender.acknowledged();
        }
    }
}
