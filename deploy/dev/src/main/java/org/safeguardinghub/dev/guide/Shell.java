package org.safeguardinghub.dev.guide;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

/** A shell that remembers, as that of somebody who follows a guide. */
final class Shell implements AutoCloseable {
    /** A line with it ends what a step prints; a guide prints no such sign. */
    private static final String END = "\u001e";

    private final Process bash;
    private final Writer in;
    private final BufferedReader out;

    /** Starts in this folder. */
    Shell(Path folder) throws IOException {
        bash =
                new ProcessBuilder("bash")
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        in = bash.outputWriter();
        out = bash.inputReader();
    }

    /** Waits until it has ended; what it printed, errors among it. */
    String run(String commands) throws IOException {
        // what it runs must not take the commands that follow for its own input
        in.write("{\n" + commands + "\n} </dev/null\nprintf '\\n" + END + "\\n'\n");
        in.flush();
        var printed = new StringBuilder();
        for (var line = out.readLine(); !END.equals(line); line = out.readLine()) {
            if (line == null) {
                throw new IOException("the shell ended: " + printed);
            }
            printed.append(line).append('\n');
        }
        return printed.toString();
    }

    @Override
    public void close() {
        bash.destroy();
    }
}
