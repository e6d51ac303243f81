package org.safeguardinghub.api.tamper;

import org.safeguardinghub.api.tamper.Change.Found;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Changes a hub's log in one way after the other, each by chance and each put back, fetches what
 * the hub serves then, and asks the verifier, which knows nothing of what was done.
 */
public final class Tampering {
    /** Two full tiles and one that is not. */
    private static final int EVENTS = 600;

    private static final int OF_LAST_TILE = 20;
    private static final int CHECKPOINTS = 4;
    private static final int PUT_BACK_IS_CHECKED_EVERY = 50;
    private static final List<Deed> DEEDS = List.of(Deed.values());
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final String COSIGNED =
            """
            select count(*) from event_head h
              join ledger_published p on p.size = h.position
              join ledger_cosignature c on c.size = h.position
            """;

    private final Victim victim;
    private final Path folder;

    public Tampering(Victim victim, Path folder) {
        this.victim = victim;
        this.folder = folder;
    }

    /**
     * So many changes, of each kind as many.
     *
     * @param seed of the chance
     * @param done told after each how many were done
     */
    public Score run(int times, long seed, IntConsumer done)
            throws SQLException, IOException, InterruptedException {
        tell();
        var fetched = new Fetched(victim.hub(), folder.resolve("fetched.zip"));
        var judge = new Judge(Files.createDirectories(folder), victim, fetched.checkpoint());
        var score = new Score();
        var random = new Random(seed);
        try (var tables = new Tables(victim.superuser(), victim.key())) {
            judge.withLater(fetched.fetch(tables.size())).requireValid();
            for (int i = 0; i < times; i++) {
                var deed = DEEDS.get(i % DEEDS.size());
                var change = deed.crime().commit(tables, random);
                judge(deed, change, fetched.fetch(shown(tables, change)), judge, score);
                tables.putBack();
                if ((i + 1) % PUT_BACK_IS_CHECKED_EVERY == 0) {
                    judge.withLater(fetched.fetch(tables.size())).requireValid();
                }
                done.accept(i + 1);
            }
            judge.withLater(fetched.fetch(tables.size())).requireValid();
        }
        return score;
    }

    /** As many entries as the checkpoint that is served says, where it can be another one. */
    private static long shown(Tables tables, Change change) {
        return change.by() == Found.BY_ITSELF
                ? tables.size()
                : tables.number("select max(size) from ledger_published");
    }

    private static void judge(Deed deed, Change change, Path export, Judge judge, Score score) {
        switch (change.by()) {
            case BY_ITSELF -> score.add(deed, change.what(), judge.witnessed(export));
            case BY_LATER_CHECKPOINT -> {
                score.add(deed, change.what(), judge.withLater(export));
                score.control(change, judge.witnessed(export));
            }
            case BY_WITNESSES -> {
                score.add(deed, change.what(), judge.witnessed(export));
                score.control(change, judge.logAlone(export));
            }
        }
    }

    /** Enough for some tiles, under several checkpoints that the witness has cosigned. */
    private void tell() throws SQLException {
        while (number("select position from event_head") < EVENTS
                || number("select position % 256 from event_head") < OF_LAST_TILE
                || number("select count(*) from ledger_cosignature") < CHECKPOINTS) {
            publish();
        }
        awaitCosigned();
    }

    private void awaitCosigned() throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (number(COSIGNED) == 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the log is not cosigned to its end");
            }
            // the hub signs when it likes, and tells nobody
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private void publish() {
        var hub = victim.hub();
        var answer =
                hub.send(
                        hub.to("/api/v1/subjects")
                                .header(
                                        "Authorization",
                                        "Bearer " + hub.token("school", "PUBLISHER"))
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"id\":\"%s\",\"content\":{\"ID\":{\"preferredName\":\"Ayla\"}}}"
                                                        .formatted(UUID.randomUUID()))));
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.body());
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = victim.superuser().createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
