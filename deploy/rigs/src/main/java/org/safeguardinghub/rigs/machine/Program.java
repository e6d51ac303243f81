package org.safeguardinghub.rigs.machine;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program of the operating system that is run to its end. */
public final class Program {
    private Program() {}

    /** Fails with what the program said if it did. */
    public static void run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int result = process.waitFor();
        if (result != 0) {
            throw new IOException(
                    "%s: %d %s"
                            .formatted(String.join(" ", List.of(command)), result, said.strip()));
        }
    }
}
