package org.safeguardinghub.witness;

import org.safeguardinghub.verifier.note.SignatureLine;
import org.safeguardinghub.verifier.note.SignedNote;
import org.safeguardinghub.verifier.note.Signer;
import org.safeguardinghub.verifier.tree.Hashes;
import org.safeguardinghub.verifier.tree.NaiveTree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A log of a test with as many leaves as are asked for, which can have another past as well. */
final class GrowingLog {
    static final String ORIGIN = "hub.example/ledger";

    final Signer signer = Signer.log(ORIGIN);
    private final List<byte[]> leaves = new ArrayList<>();
    private final Map<List<Integer>, byte[]> sent = new HashMap<>();

    /**
     * @param history which of the pasts, that differ from the leaf {@code from} on
     */
    GrowingLog(int most, int history, int from) {
        var hashes = new Hashes();
        for (int i = 0; i < most; i++) {
            String entry = i + (i < from ? "" : " in history " + history);
            leaves.add(hashes.leaf(entry.getBytes(StandardCharsets.UTF_8)));
        }
    }

    String text(int size) {
        return text(ORIGIN, size, root(size));
    }

    static String text(String origin, int size, byte[] root) {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    byte[] root(int size) {
        return NaiveTree.root(leaves.subList(0, size));
    }

    List<byte[]> proof(int old, int size) {
        return old == 0 || old >= size
                ? List.of()
                : NaiveTree.consistency(old, leaves.subList(0, size));
    }

    /** What a log sends that goes from one size to another. */
    byte[] request(int old, int size, Signer by) {
        return sent.computeIfAbsent(
                List.of(old, size, by.key().id()),
                _ -> request(old, proof(old, size), text(size), by.sign(text(size))));
    }

    static byte[] request(int old, List<byte[]> proof, String text, SignatureLine... signatures) {
        var body = new StringBuilder("old " + old + "\n");
        proof.forEach(hash -> body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        body.append('\n');
        byte[] note = new SignedNote(text, List.of(signatures)).bytes();
        return body.append(new String(note, StandardCharsets.UTF_8))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
