package org.safeguardinghub.witness;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.verifier.Options;
import org.safeguardinghub.verifier.UsageException;
import org.safeguardinghub.verifier.note.MalformedException;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The command {@code witness}: runs one until it is stopped. */
public final class WitnessCommand {
    /** No end of a process: a witness was started and goes on. */
    public static final int RUNS_ON = -1;

    private static final int REFUSED = 2;
    private static final Pattern ADDRESS = Pattern.compile("(.+):([0-9]{1,5})");
    private static final String USAGE =
            """
            usage: witness --logs FILE --data FOLDER [--name NAME] [--listen ADDRESS:PORT]

            Cosigns checkpoints of known logs, each only if it goes on from the last one it cosigned.

              --logs FILE      the logs' verifier keys, name+id+base64, one a line
              --data FOLDER    where the witness keeps its key and what it saw; made at the first start
              --name NAME      of the witness, as witness.council.example/w1; needed at the first start
              --listen ADDRESS:PORT   127.0.0.1:8090 unless said

            Prints its own verifier key, which goes into the policies of those who rely on it. Speaks
            POST /add-checkpoint (C2SP tlog-witness); for other machines put a server with TLS before it.
            """;
    private static final Set<String> KNOWN = Set.of("--logs", "--data", "--name", "--listen");

    private final PrintStream out;
    private final PrintStream err;

    public WitnessCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Gives what the process should end with, or {@link #RUNS_ON}. */
    public int run(List<String> arguments) {
        if (arguments.contains("--help")) {
            out.print(USAGE);
            return 0;
        }
        try {
            start(Options.parse(arguments, KNOWN));
            return RUNS_ON;
        } catch (UsageException wrong) {
            err.println(wrong.getMessage());
            err.print(USAGE);
        } catch (NoSuchFileException missing) {
            err.println("not started: there is no file " + missing.getMessage());
        } catch (MalformedException | IOException | IllegalArgumentException refused) {
            err.println("not started: " + refused.getMessage());
        }
        return REFUSED;
    }

    private void start(Options options) throws UsageException, IOException, MalformedException {
        if (!options.words().isEmpty()) {
            throw new UsageException("not understood: " + options.words().getFirst());
        }
        var logs = KnownLogs.parse(Files.readAllBytes(Path.of(options.required("--logs"))));
        var address = address(options.value("--listen"));
        var folder = WitnessFolder.open(Path.of(options.required("--data")));
        try {
            var key = folder.key(options.value("--name"));
            var witness = new Witness(logs, folder.lastSeen(), key, InstantSource.system());
            var server = WitnessServer.start(witness, folder, address, err);
            out.println("verifier key: " + key.verifier().text());
            out.println("logs: " + String.join(", ", logs.origins()));
            out.println("listening on " + address.getHostString() + ":" + server.port());
        } catch (IOException | MalformedException | RuntimeException refused) {
            folder.close();
            throw refused;
        }
    }

    private static InetSocketAddress address(@Nullable String text) throws UsageException {
        var parts = ADDRESS.matcher(text == null ? "127.0.0.1:8090" : text);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535) {
            throw new UsageException("--listen ADDRESS:PORT is expected");
        }
        return new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2)));
    }
}
