package org.safeguardinghub.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What witnesses add to a checkpoint: that it extends what they saw before, and when they saw it.
 * Source: C2SP tlog-cosignature, its Ed25519 form.
 */
public final class Cosignatures {
    private static final int BYTES = Long.BYTES + Ed25519.SIGNATURE_BYTES;

    private Cosignatures() {}

    /**
     * The witness's own among the lines it answered; nothing where none of them holds.
     *
     * @param text of the note that was cosigned
     */
    public static Optional<NoteSignature> find(String lines, VerifierKey witness, String text) {
        return Arrays.stream(lines.split("(?<=\n)", -1))
                .map(NoteSignature::parse)
                .flatMap(Optional::stream)
                .filter(signature -> signature.claims(witness))
                .filter(signature -> holds(signature, witness, text))
                .findFirst();
    }

    /** How many of these witnesses have cosigned the note. */
    public static long count(Note note, List<VerifierKey> witnesses) {
        return witnesses.stream()
                .filter(
                        witness ->
                                note.signatures().stream()
                                        .filter(signature -> signature.claims(witness))
                                        .anyMatch(s -> holds(s, witness, note.text())))
                .count();
    }

    private static boolean holds(NoteSignature signature, VerifierKey witness, String text) {
        if (signature.bytes().length != BYTES) {
            return false;
        }
        long seconds = ByteBuffer.wrap(signature.bytes()).getLong();
        byte[] signed = Arrays.copyOfRange(signature.bytes(), Long.BYTES, BYTES);
        return seconds >= 0 && witness.verifies(message(seconds, text), signed);
    }

    /** What a witness signs at a time, in seconds since 1970. */
    static byte[] message(long seconds, String text) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }
}
