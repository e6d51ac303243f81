package org.safeguardinghub.rigs.ledger;

import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.Surroundings;
import org.safeguardinghub.verifier.Entries;
import org.safeguardinghub.verifier.ExportWriter;
import org.safeguardinghub.verifier.Ledger;
import org.safeguardinghub.verifier.tree.Tile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * {@code deploy/hub verify} as a partner runs it, from its start to its verdict, on an export of
 * invented entries. A byte that is changed at the end must be found, or the figure is worth
 * nothing.
 */
final class VerifiedExport implements Measurement {
    private static final int ENTRIES = 1_000_000;
    private static final int QUICK = 100_000;
    private static final int RUNS = 3;

    /** A second: a million entries in a minute. */
    private static final double AIM = Math.floor(ENTRIES / 60.0);

    @Override
    public List<Figure> measure(Run run) throws IOException, InterruptedException {
        int entries = run.ofMany(QUICK, ENTRIES);
        Path export = run.folder("export");
        Path policy = run.at().data().resolve("policy");
        write(entries, export, policy);
        run.say("%,d entries written".formatted(entries));
        // builds it where that is needed
        var _ = VerifyCommand.ends(run.at(), List.of("--help"));
        double[] seconds = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            seconds[i] = seconds(run.at(), export, policy, 0);
            run.say("verified in %.1f s".formatted(seconds[i]));
        }
        alterLast(export, entries);
        seconds(run.at(), export, policy, 1);
        run.say("control: a byte changed in the last entries is found");
        double median = DoubleStream.of(seconds).sorted().toArray()[RUNS / 2];
        return List.of(
                Figure.atLeast(AIM, "verify.entries_per_s", entries / median, "1/s"),
                Figure.of("verify.seconds", median, "s"));
    }

    private static void write(int entries, Path export, Path policy) throws IOException {
        var ledger = new Ledger();
        var writer =
                new ExportWriter(
                        (path, bytes) -> {
                            Path file = export.resolve(path);
                            Files.createDirectories(file.getParent());
                            Files.write(file, bytes);
                        });
        for (int index = 0; index < entries; index++) {
            writer.add(Entries.at(index));
        }
        byte[] root = writer.end();
        Files.write(export.resolve("checkpoint"), ledger.checkpoint(entries, root));
        Files.writeString(policy, ledger.policyText());
    }

    private static double seconds(Surroundings at, Path export, Path policy, int verdict)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        int ended =
                VerifyCommand.ends(at, List.of(export.toString(), "--policy", policy.toString()));
        if (ended != verdict) {
            throw new IOException("the verifier ended with " + ended + " instead of " + verdict);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static void alterLast(Path export, int entries) throws IOException {
        Path bundle = export.resolve(Tile.of(Tile.ENTRIES, entries - 1L, entries).path());
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[bytes.length - 1] ^= 1;
        Files.write(bundle, bytes);
    }
}
