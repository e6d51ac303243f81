package org.safeguardinghub.verifier.note;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The statement of a witness that at a time a checkpoint was the largest it had seen of a log, and
 * consistent with all before (C2SP tlog-cosignature, by Ed25519).
 *
 * @param at to the second
 */
public record Cosignature(VerifierKey witness, Instant at) {
    private static final int LENGTH = Long.BYTES + 64;

    /**
     * By this witness on this checkpoint, the newest if there are several; null if there is none.
     *
     * @throws MalformedException where one claims to be by this witness and is not
     */
    public static @Nullable Cosignature on(SignedNote checkpoint, VerifierKey witness)
            throws MalformedException {
        Cosignature newest = null;
        for (var line : checkpoint.by(witness)) {
            var one = new Cosignature(witness, verified(checkpoint.text(), line, witness));
            if (newest == null || one.at.isAfter(newest.at)) {
                newest = one;
            }
        }
        return newest;
    }

    private static Instant verified(String text, SignatureLine line, VerifierKey witness)
            throws MalformedException {
        if (line.signature().length == LENGTH) {
            var parts = ByteBuffer.wrap(line.signature());
            long seconds = parts.getLong();
            var signature = new byte[parts.remaining()];
            parts.get(signature);
            // beyond that no calendar reaches
            if (seconds >= 0
                    && seconds <= Instant.MAX.getEpochSecond()
                    && witness.verifies(message(text, seconds), signature)) {
                return Instant.ofEpochSecond(seconds);
            }
        }
        throw new MalformedException("the cosignature by `" + witness.name() + "` is wrong");
    }

    /**
     * What a witness signs.
     *
     * @param text of the checkpoint, with its last line feed and without signatures
     * @param seconds since 1970
     */
    public static byte[] message(String text, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }
}
