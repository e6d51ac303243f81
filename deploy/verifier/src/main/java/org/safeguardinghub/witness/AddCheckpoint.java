package org.safeguardinghub.witness;

import org.safeguardinghub.verifier.note.MalformedException;
import org.safeguardinghub.verifier.note.Strict;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a log asks a witness.
 *
 * @param old size of the tree that the log thinks the witness saw last
 * @param proof that the tree of the checkpoint begins with that one
 * @param checkpoint as the log signed it
 */
record AddCheckpoint(long old, List<byte[]> proof, byte[] checkpoint) {
    private static final String OLD = "old ";
    private static final int LONGEST_PROOF = 63;

    static AddCheckpoint parse(byte[] body) throws MalformedException {
        String text = Strict.utf8(body);
        int split = text.indexOf("\n\n");
        if (split < 0 || !text.startsWith(OLD)) {
            throw new MalformedException(
                    "old size, proof, an empty line and a checkpoint are expected");
        }
        var lines = new ArrayList<>(List.of(text.substring(0, split).split("\n", -1)));
        long old = Strict.decimal(lines.removeFirst().substring(OLD.length()));
        if (lines.size() > LONGEST_PROOF) {
            throw new MalformedException("a proof of more than 63 hashes");
        }
        var proof = new ArrayList<byte[]>();
        for (String line : lines) {
            proof.add(Strict.hash(line));
        }
        byte[] checkpoint = text.substring(split + 2).getBytes(StandardCharsets.UTF_8);
        return new AddCheckpoint(old, proof, checkpoint);
    }
}
