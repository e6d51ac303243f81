package org.safeguardinghub.dev.custody;

import org.safeguardinghub.sealing.KeyShare;
import org.safeguardinghub.sealing.MasterKeyFile;
import org.safeguardinghub.sealing.ShareRefused;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code make FILE}, {@code split FILE} and {@code restore FILE}, for the file of a master key.
 * Shares are read from lines and never from arguments, which other programs could see. Ends with 0
 * when it is done, 1 when it was refused, 2 when it was not understood.
 */
public final class Custody {
    private static final String USAGE =
            """
            usage: keys make FILE                                makes a master key
                   keys split FILE [--needed 3] [--of 5]         prints its shares, a line each
                   keys restore FILE < lines                     makes the file again from shares
            """;

    private final BufferedReader in;
    private final PrintStream out;
    private final PrintStream aside;

    /** {@code aside} gets what must not be among the shares. */
    Custody(BufferedReader in, PrintStream out, PrintStream aside) {
        this.in = in;
        this.out = out;
        this.aside = aside;
    }

    public static void main(String[] arguments) {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.exit(new Custody(in, System.out, System.err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        var words = new ArrayList<>(arguments);
        try {
            int needed = number(words, "--needed", 3);
            int of = number(words, "--of", 5);
            if (words.size() != 2) {
                return usage();
            }
            var file = Path.of(words.getLast());
            return switch (words.getFirst()) {
                case "make" -> make(file);
                case "split" -> split(file, needed, of);
                case "restore" -> restore(file);
                default -> usage();
            };
        } catch (FileAlreadyExistsException there) {
            aside.println("there is a file already, and a master key is never replaced");
        } catch (ShareRefused | IllegalArgumentException refused) {
            aside.println(refused.getMessage());
        } catch (IOException unreadable) {
            aside.println("the file cannot be used: " + unreadable.getMessage());
        }
        return 1;
    }

    private int usage() {
        aside.print(USAGE);
        return 2;
    }

    private static int number(List<String> words, String option, int otherwise) {
        int at = words.indexOf(option);
        if (at < 0 || at + 1 == words.size()) {
            return otherwise;
        }
        words.remove(at);
        return Integer.parseInt(words.remove(at));
    }

    private int make(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        new MasterKeyFile(file).make();
        aside.println("a master key is in " + file + ", readable by its owner alone");
        return 0;
    }

    private int split(Path file, int needed, int of) throws IOException {
        for (var share : new MasterKeyFile(file).split(needed, of)) {
            out.println(share.line());
        }
        aside.printf(
                "any %d of these %d make the key again; give each to one person%n", needed, of);
        return 0;
    }

    private int restore(Path file) throws IOException {
        var shares = new ArrayList<KeyShare>();
        int number = 0;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank()) {
                shares.add(parsed(line, number));
            }
        }
        new MasterKeyFile(file).restore(shares);
        aside.println("the master key is in " + file + " again; a hub refuses it if it is another");
        return 0;
    }

    private static KeyShare parsed(String line, int number) {
        try {
            return KeyShare.parse(line);
        } catch (ShareRefused refused) {
            throw new IllegalArgumentException("line " + number + ": " + refused.getMessage());
        }
    }
}
