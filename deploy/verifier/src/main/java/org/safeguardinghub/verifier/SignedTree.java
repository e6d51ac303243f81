package org.safeguardinghub.verifier;

import org.safeguardinghub.verifier.note.Checkpoint;
import org.safeguardinghub.verifier.note.Cosignature;
import org.safeguardinghub.verifier.note.MalformedException;
import org.safeguardinghub.verifier.note.Policy;
import org.safeguardinghub.verifier.note.SignedNote;
import org.safeguardinghub.verifier.note.VerifierKey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;

/**
 * A checkpoint whose signatures were verified: by a log of the policy, and by those of its
 * witnesses that cosigned.
 *
 * @param confirmed whether they are as many as the policy asks for
 */
record SignedTree(
        Checkpoint checkpoint,
        VerifierKey log,
        List<Cosignature> cosignatures,
        boolean confirmed,
        boolean witnessesAsked) {
    /**
     * @throws MalformedException where no log of the policy signed it, or a signature by a key of
     *     the policy is wrong
     */
    static SignedTree open(byte[] bytes, Policy policy) throws MalformedException {
        var note = SignedNote.parse(bytes);
        var checkpoint = Checkpoint.parse(note.text());
        var log = signer(note, checkpoint, policy);
        var cosignatures = new ArrayList<Cosignature>();
        var names = new HashSet<String>();
        for (var witness : policy.witnesses().entrySet()) {
            var cosignature = Cosignature.on(note, witness.getValue());
            if (cosignature != null) {
                cosignatures.add(cosignature);
                names.add(witness.getKey());
            }
        }
        return new SignedTree(
                checkpoint, log, cosignatures, policy.isMetBy(names), policy.asksForWitnesses());
    }

    private static VerifierKey signer(SignedNote note, Checkpoint checkpoint, Policy policy)
            throws MalformedException {
        VerifierKey signer = null;
        for (var log : policy.logs()) {
            if (log.name().equals(checkpoint.origin()) && note.isSignedBy(log)) {
                signer = log;
            }
        }
        if (signer == null) {
            throw new MalformedException(
                    "no log of the policy signed the checkpoint of `" + checkpoint.origin() + "`");
        }
        return signer;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("log          " + checkpoint.origin() + ", key " + log.hexId());
        lines.add(
                "tree         %s entries, root %s"
                        .formatted(
                                Answer.count(checkpoint.size()),
                                HexFormat.of().formatHex(checkpoint.root())));
        for (var cosignature : cosignatures) {
            lines.add("witness      " + cosignature.witness().name() + " at " + cosignature.at());
        }
        lines.add("quorum       " + quorum());
        return lines;
    }

    private String quorum() {
        if (!witnessesAsked) {
            return "the policy asks for no witness: whoever holds the log's key can rewrite it";
        }
        return confirmed ? "met" : "not met: too few witnesses of the policy cosigned";
    }
}
