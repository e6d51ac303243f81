package org.safeguardinghub.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL whose hub was killed: the operating system keeps it running on the data that we are
 * about to start on. Called only by the holder of the folder's claim, so no living hub uses it.
 */
final class OrphanedPostmaster {
    private static final long PATIENCE_SECONDS = 30;

    private OrphanedPostmaster() {}

    /** Stops the server that runs on this data directory, if one does; returns when it is gone. */
    static void stopOn(Path dataDirectory) {
        Optional<ProcessHandle> orphan = find(dataDirectory);
        if (orphan.isPresent()) {
            interrupt(orphan.get());
            if (!goneWithin(orphan.get())) {
                orphan.get().destroyForcibly();
                goneWithin(orphan.get());
            }
        }
    }

    private static Optional<ProcessHandle> find(Path dataDirectory) {
        Path pidFile = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                            .filter(process -> worksOn(process, dataDirectory));
        } catch (IOException | NumberFormatException unreadable) {
            // PostgreSQL itself refuses to start when the file matters
            return Optional.empty();
        }
    }

    /**
     * A process number may have been given to somebody else since: only the command line proves.
     */
    private static boolean worksOn(ProcessHandle process, Path dataDirectory) {
        boolean isPostgres =
                process.info().command().map(Path::of).map(Path::getFileName).stream()
                        .anyMatch(name -> name.toString().startsWith("postgres"));
        return isPostgres
                && process.info().arguments().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(dataDirectory.toString()::equals);
    }

    /** SIGINT is PostgreSQL's fast shutdown; Java itself can only send SIGTERM, the slow one. */
    private static void interrupt(ProcessHandle process) {
        try {
            Process kill = new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
            kill.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException noKill) {
            process.destroy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean goneWithin(ProcessHandle process) {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        try {
            exit.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
