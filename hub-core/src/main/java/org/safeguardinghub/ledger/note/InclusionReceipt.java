package org.safeguardinghub.ledger.note;

import java.util.Base64;
import java.util.List;

/**
 * That an entry is in the log, in a form that is checked without the log. Source: C2SP tlog-proof.
 *
 * @param entry what the leaf is the hash of, given as the proof's extra data, so that whoever has
 *     the proof need not be told it by other ways
 * @param index of the leaf
 * @param path from the leaf's sibling up to the root's child
 * @param checkpoint of a tree with this path
 */
@SuppressWarnings("ArrayRecordComponent") // on its way, never compared
public record InclusionReceipt(byte[] entry, long index, List<byte[]> path, Note checkpoint) {
    /** As the file of it is written. */
    @Override
    public String toString() {
        var base64 = Base64.getEncoder();
        var proof = new StringBuilder("c2sp.org/tlog-proof@v1\n");
        proof.append("extra ").append(base64.encodeToString(entry)).append('\n');
        proof.append("index ").append(index).append('\n');
        path.forEach(hash -> proof.append(base64.encodeToString(hash)).append('\n'));
        return proof.append('\n').append(checkpoint).toString();
    }
}
