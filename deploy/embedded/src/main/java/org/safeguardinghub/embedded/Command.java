package org.safeguardinghub.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that is run to its end. */
final class Command {
    private static final long PATIENCE_SECONDS = 120;

    private Command() {}

    /**
     * Returns when it ended well.
     *
     * @param environment settings as {@code NAME=value}, besides those of this process
     * @throws IOException where it cannot be run, takes too long or fails; with what it said last
     */
    static void run(Path folder, List<String> environment, String... words) throws IOException {
        var builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        for (var setting : environment) {
            int equals = setting.indexOf('=');
            builder.environment().put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        var log = folder.resolve("commands.log").toFile();
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        var process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(words[0] + " took too long; see " + log);
            }
            if (process.exitValue() != 0) {
                throw new IOException(words[0] + " failed; see " + log);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(words[0] + " was interrupted", e);
        }
    }
}
