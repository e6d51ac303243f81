package org.safeguardinghub.rigs.crash;

import org.safeguardinghub.rigs.hub.ProcessUse;
import org.safeguardinghub.rigs.server.Address;
import org.safeguardinghub.rigs.server.StoreServer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/**
 * SIGKILL at chance moments while many threads append: to the appender, to all processes of the
 * database server, or to both. The last kill is the control: a server that answers before the
 * commit is on disk.
 */
public final class StoreKills {
    /** Enough that the appender's threads are all at work, and that each kill costs a second. */
    private static final int FEWEST = 2_000;

    private static final int SPREAD = 2_000;
    private static final int AFTERWARDS = 200;
    private static final int ATTEMPTS_OF_CONTROL = 3;
    private static final String FORGETFUL = "?options=-c%20synchronous_commit=off";

    private final Path folder;
    private final Random chance;
    private final Consumer<String> out;
    private final StoreServer.Logins logins = StoreServer.Logins.random();
    private StoreServer server;

    private StoreKills(Path folder, Random chance, Consumer<String> out) {
        this.folder = folder;
        this.chance = chance;
        this.out = out;
        this.server = StoreServer.start(folder, 0, logins);
    }

    private enum Death {
        APPENDER,
        DATABASE,
        BOTH
    }

    /** Runs on a server of its own in the folder, which it leaves stopped. */
    public static Verdicts run(Path folder, int kills, Random chance, Consumer<String> out)
            throws IOException, InterruptedException {
        var rounds = new StoreKills(folder, chance, out);
        try {
            List<Verdict> verdicts = new ArrayList<>();
            for (int i = 0; i < kills; i++) {
                verdicts.add(rounds.kill("kill " + (i + 1), Death.values()[i % 3], true));
            }
            return new Verdicts(verdicts, rounds.control());
        } finally {
            rounds.server.close();
        }
    }

    private Verdict control() throws IOException, InterruptedException {
        Verdict control = kill("control", Death.BOTH, false);
        for (int i = 1; i < ATTEMPTS_OF_CONTROL && control.lost() == 0; i++) {
            control = kill("control again", Death.BOTH, false);
        }
        return control;
    }

    private Verdict kill(String name, Death death, boolean isDurable)
            throws IOException, InterruptedException {
        try (var appender =
                AppenderProcess.start(
                        target(isDurable), isDurable, folder.resolveSibling("appender.log"))) {
            appender.await(FEWEST + chance.nextInt(SPREAD));
            if (death != Death.APPENDER) {
                killServer();
            }
            if (death != Death.DATABASE) {
                appender.kill();
            }
            if (death != Death.APPENDER) {
                int port = server.port();
                server.close();
                server = StoreServer.start(folder, port, logins);
            }
            if (death == Death.DATABASE) {
                appender.await(appender.acknowledged().size() + AFTERWARDS);
                appender.finish();
            }
            Verdict verdict = Verdict.of(server.owner(), appender.acknowledged());
            out.accept(line(name, death, verdict));
            return verdict;
        }
    }

    private Address target(boolean isDurable) {
        Address as = server.application();
        return isDurable ? as : new Address(as.url() + FORGETFUL, as.user(), as.password());
    }

    /** The server first: it would start its workers again. */
    private void killServer() {
        List<ProcessHandle> processes = ProcessUse.postgres(folder.resolve("db"));
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    private static String line(String name, Death death, Verdict verdict) {
        return String.format(
                Locale.ROOT,
                "store %s: %-8s after %d appends; lost %d events%s",
                name,
                death,
                verdict.acknowledged(),
                verdict.lost(),
                verdict.faults().isEmpty() ? "" : "; " + String.join("; ", verdict.faults()));
    }
}
