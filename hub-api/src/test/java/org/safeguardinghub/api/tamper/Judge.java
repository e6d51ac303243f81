package org.safeguardinghub.api.tamper;

import org.safeguardinghub.verifier.Verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code deploy/hub verify} by people who believe more or less. */
final class Judge {
    /** What the process ends with where nothing is to be complained of. */
    static final int VALID = 0;

    private final Path witnessed;
    private final Path logAlone;
    private final Path later;

    Judge(Path folder, Victim victim, byte[] newestCheckpoint) throws IOException {
        witnessed =
                Files.writeString(
                        folder.resolve("witnessed"),
                        "log %s\nwitness w1 %s\nquorum w1\n"
                                .formatted(victim.key().verifier(), victim.witness()));
        logAlone =
                Files.writeString(
                        folder.resolve("log-alone"),
                        "log %s\nquorum none\n".formatted(victim.key().verifier()));
        later = Files.write(folder.resolve("later"), newestCheckpoint);
    }

    /**
     * What the verifier said.
     *
     * @param exit 0 valid, 1 tampered, 2 not to be read, 3 too few witnesses
     */
    record Said(int exit, String text) {
        boolean isValid() {
            return exit == VALID;
        }

        /** Nothing is changed, or it was put back: else what comes after proves nothing. */
        void requireValid() {
            if (!isValid()) {
                throw new IllegalStateException("the log is not as it was:\n" + text);
            }
        }
    }

    /** By who knows the witness and has kept nothing. */
    Said witnessed(Path export) {
        return verify(export, witnessed, List.of());
    }

    /** By who knows no witness. */
    Said logAlone(Path export) {
        return verify(export, logAlone, List.of());
    }

    /** By who has kept the newest checkpoint that there ever was. */
    Said withLater(Path export) {
        return verify(export, witnessed, List.of("--since", later.toString()));
    }

    private static Said verify(Path export, Path policy, List<String> more) {
        var arguments = new ArrayList<>(List.of(export.toString(), "--policy", policy.toString()));
        arguments.addAll(more);
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int exit = new Verify(Map.of(), out, out).run(arguments);
        return new Said(exit, bytes.toString(StandardCharsets.UTF_8));
    }
}
