package org.safeguardinghub.witness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.verifier.note.MalformedException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A log that has two pasts asks a witness whose steps fail and whose power is cut by chance. What
 * the witness cosigned, over all its lives, is of one past. As a control it is of both where
 * forcing a file does nothing.
 */
class CrashProperties {
    private static final int WORLDS = 120;
    private static final int REQUESTS = 40;
    private static final int SIZES = 40;
    private static final int SAME = 6;

    private final GrowingLog one = new GrowingLog(SIZES, 1, SAME);
    private final GrowingLog other = new GrowingLog(SIZES, 2, SAME);

    @Test
    void no_two_cosigned_trees_contradict_each_other() throws MalformedException {
        int cosigned = 0;
        for (int world = 0; world < WORLDS; world++) {
            var pasts = new HashSet<GrowingLog>();
            cosigned += live(new Random(world), true, pasts);
            assertThat(pasts).as("world %s", world).hasSizeLessThan(2);
        }
        // as many as show that it is not only refused
        assertThat(cosigned).isGreaterThan(WORLDS * 3);
    }

    /** Control: with a disk that does not do what it says, the same worlds show two pasts. */
    @Test
    void where_forcing_does_nothing_they_do() throws MalformedException {
        int split = 0;
        for (int world = 0; world < WORLDS; world++) {
            var pasts = new HashSet<GrowingLog>();
            live(new Random(world), false, pasts);
            split += pasts.size() == 2 ? 1 : 0;
        }
        assertThat(split).isPositive();
    }

    /** Gives how many were cosigned, and of which pasts those are in which the two differ. */
    private int live(Random random, boolean forces, Set<GrowingLog> pasts)
            throws MalformedException {
        var disk = new UncertainDisk(random, 0.15, forces);
        var key = WitnessKey.fresh("w.example/w1");
        var logs = new KnownLogs(List.of(one.signer.key()));
        var folder = new LastSeen(disk, Path.of("logs"));
        var witness = new Witness(logs, folder, key, InstantSource.system());
        int cosigned = 0;
        int seen = 0;
        for (int i = 0; i < REQUESTS; i++) {
            if (random.nextInt(10) == 0) {
                disk.cutPower();
            }
            var log = random.nextBoolean() ? one : other;
            int size = Math.min(SIZES, seen + random.nextInt(6));
            var reply = ask(witness, log.request(seen, size, one.signer));
            if (reply.status() == 200) {
                cosigned++;
                seen = size;
                if (size > SAME) {
                    pasts.add(log);
                }
            } else if (reply.contentType().equals("text/x.tlog.size")) {
                seen = Integer.parseInt(reply.body().strip());
            }
        }
        return cosigned;
    }

    private static Reply ask(Witness witness, byte[] body) {
        try {
            return witness.addCheckpoint(body);
        } catch (IOException failed) {
            return Reply.refused(500, "failed");
        }
    }
}
