package org.safeguardinghub.verifier;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.verifier.note.Checkpoint;
import org.safeguardinghub.verifier.note.MalformedException;
import org.safeguardinghub.verifier.note.Policy;
import org.safeguardinghub.verifier.tree.Hashes;
import org.safeguardinghub.verifier.tree.InclusionProof;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Checks one receipt: who signed, whether its entry is in the signed tree, and its payload. */
final class ReceiptCheck {
    private ReceiptCheck() {}

    /**
     * @param payload as the holder of the receipt kept it, if that is to be checked
     */
    static Answer of(byte[] file, Policy policy, byte @Nullable [] payload) {
        try {
            var receipt = Receipt.parse(file);
            var tree = SignedTree.open(receipt.checkpoint(), policy);
            var details = new ArrayList<String>();
            var entry = entry(receipt, tree.checkpoint());
            details.add("event        " + entry.eventId() + ", " + entry.name());
            details.add("position     " + entry.position() + ", recorded " + entry.recordedAt());
            if (payload != null) {
                compare(payload, entry);
                details.add("payload      as recorded");
            }
            details.addAll(tree.lines());
            String sentence =
                    "entry %s of %s".formatted(receipt.index(), tree.checkpoint().origin());
            return tree.confirmed()
                    ? new Answer(Verdict.VALID, sentence, OptionalLong.empty(), details)
                    : new Answer(
                            Verdict.UNCONFIRMED,
                            sentence + " fits the log's signature; too few witnesses cosigned",
                            OptionalLong.empty(),
                            details);
        } catch (MalformedException wrong) {
            return new Answer(
                    Verdict.TAMPERED,
                    String.valueOf(wrong.getMessage()),
                    OptionalLong.empty(),
                    List.of());
        }
    }

    /** The one it is about, once it is known to be in the signed tree. */
    static Entry entry(Receipt receipt, Checkpoint checkpoint) throws MalformedException {
        byte[] bytes = receipt.entry();
        if (bytes == null) {
            throw new MalformedException("the receipt carries no entry");
        }
        var hashes = new Hashes();
        if (!InclusionProof.holds(
                hashes,
                receipt.index(),
                checkpoint.size(),
                hashes.leaf(bytes),
                receipt.path(),
                checkpoint.root())) {
            throw new MalformedException("the entry is not in the tree that was signed");
        }
        var entry = Entry.parse(bytes);
        if (entry.position() != receipt.index() + 1) {
            throw new MalformedException("the entry's position is not its place in the tree");
        }
        return entry;
    }

    private static void compare(byte[] payload, Entry entry) throws MalformedException {
        if (!MessageDigest.isEqual(Hashes.sha256().digest(payload), entry.payload())) {
            throw new MalformedException("the payload is not the one that was recorded");
        }
    }
}
