package org.safeguardinghub.rigs.guards;

import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.Surroundings;
import org.safeguardinghub.rigs.Trial;
import org.safeguardinghub.rigs.server.StoreServer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Decisions that rest on facts and may change each other's, appended at the same time through two
 * nodes. Each must have been decided as if all had come one after the other, in the order of the
 * log.
 */
public final class GuardRig implements Trial {
    private static final long RACES = 1_000_000;
    private static final Duration QUICK = Duration.ofSeconds(40);
    private static final Duration LONGEST = Duration.ofHours(2);

    @Override
    public Kind kind() {
        return Kind.RIG;
    }

    @Override
    public String name() {
        return "guards";
    }

    @Override
    public String findsOut() {
        return "whether of decisions that undo each other exactly those win that may";
    }

    @Override
    public List<Figure> run(Surroundings at, boolean quick, Consumer<String> out)
            throws IOException, InterruptedException {
        Files.createDirectories(at.data());
        try {
            return run(at.data().resolve("guards"), RACES, quick ? QUICK : LONGEST, out);
        } finally {
            at.clear();
        }
    }

    /** On a server of its own in the folder. */
    static List<Figure> run(Path folder, long races, Duration longest, Consumer<String> out)
            throws IOException, InterruptedException {
        long seed = System.nanoTime();
        out.accept(
                "up to %,d races in at most %d s; seed %d"
                        .formatted(races, longest.toSeconds(), seed));
        try (var server = StoreServer.start(folder, 0, StoreServer.Logins.random());
                var championship = new Championship(server.application(), seed)) {
            var progress = new Progress(races, longest, out);
            Tally tally = championship.run(races, progress);
            tally.faults().forEach(out);
            return tally.figures(progress.seconds());
        } catch (SQLException e) {
            throw new IOException("the log could not be read back", e);
        }
    }
}
