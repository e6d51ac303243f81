package org.safeguardinghub.verifier;

import org.safeguardinghub.verifier.note.MalformedException;
import org.safeguardinghub.verifier.note.Policy;
import org.safeguardinghub.verifier.note.SignatureLine;
import org.safeguardinghub.verifier.note.SignedNote;
import org.safeguardinghub.verifier.note.Signer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A log with a key and two witnesses, invented for a test. */
public final class Ledger {
    public static final String ORIGIN = "hub.example/ledger";

    final Signer log = Signer.log(ORIGIN);
    final Signer north = Signer.witness("north.example/w1");
    final Signer south = Signer.witness("south.example/w1");

    /** Both witnesses are needed. */
    public String policyText() {
        return "log %s\nwitness n %s\nwitness s %s\ngroup both all n s\nquorum both\n"
                .formatted(log.key().text(), north.key().text(), south.key().text());
    }

    Policy policy() {
        return policy(policyText());
    }

    /** Nobody but the log is asked. */
    Policy logAlone() {
        return policy("log " + log.key().text() + "\nquorum none\n");
    }

    private static Policy policy(String text) {
        try {
            return Policy.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static String text(long size, byte[] root) {
        return "%s\n%d\n%s\n".formatted(ORIGIN, size, Base64.getEncoder().encodeToString(root));
    }

    /** Signed by the log and by both witnesses. */
    public byte[] checkpoint(long size, byte[] root) {
        String text = text(size, root);
        return note(
                text, List.of(log.sign(text), north.cosign(text, 1000), south.cosign(text, 1001)));
    }

    /** As a thief of the log's key can make it. */
    byte[] ownCheckpoint(long size, byte[] root) {
        String text = text(size, root);
        return note(text, List.of(log.sign(text)));
    }

    /** The same, with the cosignatures of another checkpoint below it. */
    byte[] borrowed(long size, byte[] root, byte[] other) throws MalformedException {
        String text = text(size, root);
        var lines = new ArrayList<SignatureLine>();
        lines.add(log.sign(text));
        lines.addAll(SignedNote.parse(other).by(north.key()));
        lines.addAll(SignedNote.parse(other).by(south.key()));
        return note(text, lines);
    }

    private static byte[] note(String text, List<SignatureLine> lines) {
        return new SignedNote(text, lines).bytes();
    }
}
