package org.safeguardinghub.ledger.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of RFC 6962, section 2.1: leaves and nodes can never be taken for one another. */
public final class TreeHash {
    public static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private TreeHash() {}

    /** Of the tree without leaves. */
    public static byte[] ofNothing() {
        return sha256().digest();
    }

    public static byte[] ofLeaf(byte[] entry) {
        var digest = sha256();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    public static byte[] ofNode(byte[] left, byte[] right) {
        var digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
