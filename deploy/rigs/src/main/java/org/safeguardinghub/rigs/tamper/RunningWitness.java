package org.safeguardinghub.rigs.tamper;

import org.safeguardinghub.witness.WitnessCommand;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A witness as {@code deploy/hub witness} runs it, in this process until that ends.
 *
 * @param key its verifier key
 * @param url where a hub submits checkpoints
 */
record RunningWitness(String key, String url) {
    private static final String KEY = "verifier key: ";
    private static final String ADDRESS = "listening on ";

    /** One that knows this log. */
    static RunningWitness of(String log, Path folder) throws IOException {
        Files.createDirectories(folder);
        var logs = Files.writeString(folder.resolve("logs"), log + "\n");
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int ended =
                new WitnessCommand(out, out)
                        .run(
                                List.of(
                                        "--logs",
                                        logs.toString(),
                                        "--data",
                                        folder.resolve("data").toString(),
                                        "--name",
                                        "witness.example/w1",
                                        "--listen",
                                        "127.0.0.1:0"));
        var said = bytes.toString(StandardCharsets.UTF_8);
        if (ended != WitnessCommand.RUNS_ON) {
            throw new IOException("no witness: " + said);
        }
        return new RunningWitness(after(KEY, said), "http://" + after(ADDRESS, said));
    }

    private static String after(String words, String said) {
        return said.lines()
                .filter(line -> line.startsWith(words))
                .map(line -> line.substring(words.length()))
                .findFirst()
                .orElseThrow();
    }
}
