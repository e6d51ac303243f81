package org.safeguardinghub.rigs.tamper;

import org.safeguardinghub.api.HubApplication;
import org.safeguardinghub.api.tamper.Deed;
import org.safeguardinghub.api.tamper.Score;
import org.safeguardinghub.api.tamper.Tampering;
import org.safeguardinghub.api.tamper.Victim;
import org.safeguardinghub.ledger.note.SigningKey;
import org.safeguardinghub.rigs.Counted;
import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.Surroundings;
import org.safeguardinghub.rigs.nodes.Cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Does to the log of a running hub what a superuser of its database can do, again and again, and
 * asks the verifier each time. Nothing may be taken for valid; a tail that was rewritten with the
 * log's own key is found by who believes a witness, and must pass for who believes none. Source:
 * threat model, promise P2 and check T-12.
 */
public final class TamperRig implements Counted {
    private static final int CHANGES = 1_000;
    private static final int QUICK = 120;
    private static final int SAID_EVERY = 100;
    private static final String ORIGIN = "hub.example/ledger";

    @Override
    public Kind kind() {
        return Kind.RIG;
    }

    @Override
    public String name() {
        return "tamper";
    }

    @Override
    public String findsOut() {
        return "whether the verifier finds whatever a superuser does to the log";
    }

    @Override
    public int count(boolean quick) {
        return quick ? QUICK : CHANGES;
    }

    @Override
    public List<Figure> run(Surroundings at, int count, Consumer<String> out)
            throws IOException, InterruptedException {
        Path folder = Files.createDirectories(at.data().resolve("tamper"));
        var key = SigningKey.generate(ORIGIN);
        var witness = RunningWitness.of(key.verifier().toString(), folder.resolve("witness"));
        var settings =
                Map.of(
                        "hub.ledger.origin",
                        ORIGIN,
                        "hub.ledger.key-file",
                        Files.writeString(folder.resolve("ledger.key"), key.written()).toString(),
                        "hub.ledger.witnesses[0].key",
                        witness.key(),
                        "hub.ledger.witnesses[0].url",
                        witness.url());
        long seed = System.nanoTime();
        out.accept("%,d changes, seed %d".formatted(count, seed));
        try (var alone = Cluster.start(folder.resolve("nodes"), settings, HubApplication.class);
                var superuser = alone.servers().superuser().each().getConnection()) {
            var victim =
                    new Victim(
                            new Registered(alone.nodes().getFirst()).hub(),
                            superuser,
                            key,
                            witness.key());
            var score =
                    new Tampering(victim, folder.resolve("auditor"))
                            .run(
                                    count,
                                    seed,
                                    done -> {
                                        if (done % SAID_EVERY == 0) {
                                            out.accept("%,d done".formatted(done));
                                        }
                                    });
            score.missed().forEach(out);
            return figures(score);
        } catch (SQLException failed) {
            throw new IOException(failed);
        } finally {
            at.clear();
        }
    }

    private static List<Figure> figures(Score score) {
        int tails = score.done().getOrDefault(Deed.REWRITE_TAIL, 0);
        return List.of(
                Figure.atMost(0, "tamper.missed", score.missed().size(), "changes"),
                Figure.of("tamper.said_tampered", score.ended(1), "changes"),
                Figure.of("tamper.said_unconfirmed", score.ended(3), "changes"),
                Figure.of("tamper.nothing_served", score.ended(2), "changes"),
                Figure.atLeast(
                        tails,
                        "control: tails that passed",
                        score.passedWithoutWitnesses(),
                        "changes"),
                Figure.atLeast(
                        1,
                        "control: older states passed",
                        score.passedWithoutLaterCheckpoint(),
                        "changes"),
                Figure.atMost(0, "control: did not pass", score.caughtWithout(), "changes"));
    }
}
