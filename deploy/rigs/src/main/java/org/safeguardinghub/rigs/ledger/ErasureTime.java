package org.safeguardinghub.rigs.ledger;

import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.ledger.LedgerReading;
import org.safeguardinghub.ledger.note.SigningKey;
import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.load.Samples;
import org.safeguardinghub.rigs.views.Stage;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * How long it takes until a record is erased, over HTTP: from the proposal, with two approvals at
 * once, until the hub says that it has looked everywhere and found nothing. One after the other.
 * What was signed and proved before must hold afterwards.
 */
record ErasureTime(Stage stage, Run run) {
    private static final double AIM = 10;
    private static final String AGENCY = "oak";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String APPROVAL = "{'id':'$'}";

    /** A record, and a word that only it says. */
    private record Written(String concern, String word) {}

    /** Who erases: one proposes, two others approve. */
    private record Erasing(Person proposer, Person first, Person second) {
        static Erasing of(Person somebody) {
            return new Erasing(
                    somebody.colleague(AGENCY, "PRACTITIONER", "p.practitioner"),
                    somebody.colleague(AGENCY, "AGENCY_ADMIN", "f.first"),
                    somebody.colleague(AGENCY, "AGENCY_ADMIN", "s.second"));
        }
    }

    List<Figure> measure() throws IOException, SQLException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var operator =
                    new Person(
                            client, stage.hub().web(), "hub-operator", "HUB_ADMIN", "o.operator");
            register(operator);
            var erasing = Erasing.of(operator);
            List<Written> written = new ArrayList<>();
            for (int n = 0; n < run.ofMany(5, 50); n++) {
                written.add(write(operator.colleague(AGENCY, "PUBLISHER", "x.system")));
            }
            var reading = stage.hub().get(LedgerReading.class);
            var earlier =
                    EarlierEvidence.of(stage, written.stream().map(Written::concern).toList());
            Path since =
                    Files.writeString(
                            run.folder("erase").resolve("since"),
                            reading.checkpoint().orElseThrow().toString());
            long events = stage.hub().get(FactReader.class).head();
            var samples = new Samples();
            for (Written one : written) {
                samples.add(erase(erasing, one));
            }
            run.say(
                    "erased among %,d events: median %.2f s, worst %.2f s, %d records"
                            .formatted(
                                    events,
                                    samples.millis(0.5) / 1e3,
                                    samples.millis(1) / 1e3,
                                    samples.count()));
            earlier.requireHolds(reading);
            run.say(
                    "%,d earlier checkpoints and %,d earlier proofs hold"
                            .formatted(earlier.checkpoints().size(), earlier.proofs().size()));
            verify(operator.colleague(OfFilledHub.PARTNERSHIP.text(), "AUDITOR", "a"), since);
            return List.of(
                    Figure.of("erase.events", (double) events, ""),
                    Figure.of("erase.median_seconds", samples.millis(0.5) / 1e3, "s"),
                    Figure.atMost(AIM, "erase.seconds", samples.millis(1) / 1e3, "s"));
        }
    }

    private static void register(Person operator) throws IOException, InterruptedException {
        operator.made(
                "/agencies",
                "{'id':'$','agency':'%s','name':'An agency','kind':'SCHOOL','areas':['E08000021'],"
                                .formatted(AGENCY)
                        + "'desk':{'name':'Front door'}}");
    }

    /** A child, a concern about it, and a correction of that. */
    private static Written write(Person system) throws IOException, InterruptedException {
        String word = "w" + UUID.randomUUID().toString().replace("-", "");
        String child =
                system.made("/subjects", "{'id':'$','content':{'ID':{'preferredName':'Ayla'}}}");
        String concern =
                system.made(
                        "/concerns",
                        "{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'%s'}}}"
                                .formatted(child, word));
        system.made(
                "/concerns/" + concern + "/corrections",
                "{'id':'$','reason':'OTHER','whatWasWrong':'w','content':{'NARR':{'account':'%s'}}}"
                        .formatted(word));
        return new Written(concern, word);
    }

    /** In nanoseconds. */
    private static long erase(Erasing people, Written one)
            throws IOException, InterruptedException {
        requireSaid(people, one, true);
        long began = System.nanoTime();
        String erasure =
                people.proposer()
                        .made(
                                "/erasures",
                                "{'id':'$','records':['%s'],'ground':'HELD_IN_ERROR','reason':'r'}"
                                        .formatted(one.concern()));
        people.first().made("/erasures/" + erasure + "/approval", APPROVAL);
        people.second().made("/erasures/" + erasure + "/approval", APPROVAL);
        while (!isErased(people, erasure)) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IOException("a record was not erased within " + PATIENCE);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        long took = System.nanoTime() - began;
        requireSaid(people, one, false);
        return took;
    }

    private static boolean isErased(Erasing people, String erasure)
            throws IOException, InterruptedException {
        var read = people.first().read("/erasures/" + erasure);
        return read.path("state").asString().equals("ERASED");
    }

    private static void requireSaid(Erasing people, Written one, boolean wanted)
            throws IOException, InterruptedException {
        var answer = people.proposer().read("/concerns/" + one.concern());
        if (answer.toString().contains(one.word()) != wanted) {
            throw new IOException("content is " + (wanted ? "gone before" : "there after"));
        }
    }

    /**
     * By who shares no code with the hub: every entry as it is now, against all that was signed.
     */
    private void verify(Person auditor, Path since) throws IOException, InterruptedException {
        Path folder = run.folder("erase");
        Path policy =
                Files.writeString(
                        folder.resolve("policy"),
                        "log %s\nquorum none\n"
                                .formatted(stage.hub().get(SigningKey.class).verifier()));
        Path token = Files.writeString(folder.resolve("token"), auditor.token());
        int ended =
                VerifyCommand.ends(
                        run.at(),
                        List.of(
                                stage.hub().web().resolve("/api/v1/ledger").toString(),
                                "--policy",
                                policy.toString(),
                                "--since",
                                since.toString(),
                                "--token-file",
                                token.toString()));
        if (ended != 0) {
            throw new IOException("the verifier ended with " + ended + " after the erasures");
        }
        run.say("the verifier finds the whole log valid, and it began as the one before");
    }
}
