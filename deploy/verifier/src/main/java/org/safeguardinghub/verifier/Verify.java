package org.safeguardinghub.verifier;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.verifier.note.MalformedException;
import org.safeguardinghub.verifier.note.Policy;
import org.safeguardinghub.verifier.source.Export;
import org.safeguardinghub.verifier.source.Folder;
import org.safeguardinghub.verifier.source.Server;
import org.safeguardinghub.verifier.source.Source;
import org.safeguardinghub.verifier.source.Zip;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The command {@code verify}: one verdict on an export, a log behind a URL, or a receipt. */
public final class Verify {
    private static final String USAGE =
            """
            usage: verify EXPORT|RECEIPT|URL --policy FILE [options]

            Says whether a hub's ledger, or one receipt of it, is what was signed and seen by witnesses.

              EXPORT             a folder or a zip that a hub exported, or an audit pack
              RECEIPT            a file as a hub answers it for one event
              URL                where a hub serves its ledger, as https://hub.example/api/v1/ledger

              --policy FILE      which log's key, which witnesses and which quorum (C2SP tlog-policy)
              --since FILE       an earlier checkpoint or receipt that the log must still agree with
              --payload FILE     the payload that a receipt is about
              --token-file FILE  holds an access token for URL; else the environment's HUB_TOKEN

            The first line of the answer is the verdict, and the process ends with its number:
              0  VALID           all fits, and the witnesses that the policy asks for saw it
              1  TAMPERED        something does not fit what was signed
              2                  not understood or not to be read; nothing is said of the ledger
              3  UNCONFIRMED     all fits the log's own signature, but too few witnesses saw it
            """;
    private static final Set<String> KNOWN =
            Set.of("--policy", "--since", "--payload", "--token-file");
    private static final int LARGEST_FILE = 16 << 20;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    public Verify(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** Gives what the process should end with. */
    public int run(List<String> arguments) {
        if (arguments.contains("--help")) {
            out.print(USAGE);
            return 0;
        }
        try {
            var answer = answer(Options.parse(arguments, KNOWN));
            answer.print(out);
            return answer.verdict().exit();
        } catch (UsageException wrong) {
            err.println(wrong.getMessage());
            err.print(USAGE);
        } catch (IllegalArgumentException wrong) {
            err.println("not understood: " + wrong.getMessage());
        } catch (NoSuchFileException missing) {
            err.println("not verified: there is no file " + missing.getMessage());
        } catch (IOException unreadable) {
            String why = unreadable.getMessage();
            err.println("not verified: " + (why == null ? unreadable : why));
        }
        return Verdict.UNREADABLE;
    }

    private Answer answer(Options options) throws UsageException, IOException {
        if (options.words().size() != 1) {
            throw new UsageException("one export, receipt or URL is expected");
        }
        String subject = options.words().getFirst();
        var policy = policy(options.required("--policy"));
        String payload = options.value("--payload");
        var earlier = earlier(options.value("--since"), policy);
        if (isUrl(subject) || Files.isDirectory(Path.of(subject)) || isZip(Path.of(subject))) {
            if (payload != null) {
                throw new UsageException("--payload goes with a receipt");
            }
            try (var source = source(subject, options)) {
                if (source instanceof Export pack && PackCheck.isOne(pack)) {
                    if (earlier != null) {
                        throw new UsageException("--since goes with an export or a URL");
                    }
                    return new PackCheck(pack, policy).run();
                }
                return new LogCheck(source, policy, earlier, new Progress(err)).run();
            }
        }
        if (earlier != null) {
            throw new UsageException("--since goes with an export or a URL");
        }
        byte[] file = file(subject);
        if (!Receipt.isOne(file)) {
            throw new IOException(subject + " is no export and no receipt");
        }
        return ReceiptCheck.of(file, policy, payload == null ? null : file(payload));
    }

    private static boolean isUrl(String subject) {
        return subject.startsWith("https://") || subject.startsWith("http://");
    }

    private static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        }
    }

    private Source source(String subject, Options options) throws IOException {
        if (isUrl(subject)) {
            return new Server(subject, token(options.value("--token-file")));
        }
        Path path = Path.of(subject);
        return Files.isDirectory(path) ? new Folder(path) : new Zip(path);
    }

    /** Never from the command line, which every user of a machine can list. */
    private @Nullable String token(@Nullable String file) throws IOException {
        return file == null
                ? environment.get("HUB_TOKEN")
                : Files.readString(Path.of(file)).strip();
    }

    private static Policy policy(String file) throws IOException {
        try {
            return Policy.parse(file(file));
        } catch (MalformedException wrong) {
            throw new IOException("the policy: " + wrong.getMessage());
        }
    }

    private static @Nullable SignedTree earlier(@Nullable String file, Policy policy)
            throws IOException {
        if (file == null) {
            return null;
        }
        try {
            byte[] bytes = file(file);
            return SignedTree.open(
                    Receipt.isOne(bytes) ? Receipt.parse(bytes).checkpoint() : bytes, policy);
        } catch (MalformedException wrong) {
            throw new IOException("the earlier checkpoint: " + wrong.getMessage());
        }
    }

    private static byte[] file(String name) throws IOException {
        Path path = Path.of(name);
        if (Files.size(path) > LARGEST_FILE) {
            throw new IOException(name + " is larger than it can be");
        }
        return Files.readAllBytes(path);
    }
}
