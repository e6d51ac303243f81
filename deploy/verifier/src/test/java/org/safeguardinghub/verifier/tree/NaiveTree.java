package org.safeguardinghub.verifier.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * RFC 6962, 2.1, word for word on whole lists: the second reading that everything else is held
 * against.
 */
public final class NaiveTree {
    private NaiveTree() {}

    /** MTH(D[n]) of leaf hashes. */
    public static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Hashes.sha256().digest();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = split(leaves.size());
        return node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    /** PATH(m, D[n]). */
    public static List<byte[]> inclusion(int m, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        return m < k
                ? and(inclusion(m, left), root(right))
                : and(inclusion(m - k, right), root(left));
    }

    /** PROOF(m, D[n]) for 0 < m <= n. */
    public static List<byte[]> consistency(int m, List<byte[]> leaves) {
        return subproof(m, leaves, true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> leaves, boolean known) {
        if (m == leaves.size()) {
            return known ? List.of() : List.of(root(leaves));
        }
        int k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        return m <= k
                ? and(subproof(m, left, known), root(right))
                : and(subproof(m - k, right, false), root(left));
    }

    /** The largest power of two smaller than n. */
    private static int split(int n) {
        return Integer.highestOneBit(n - 1);
    }

    private static byte[] node(byte[] left, byte[] right) {
        var sha256 = Hashes.sha256();
        sha256.update((byte) 1);
        sha256.update(left);
        sha256.update(right);
        return sha256.digest();
    }

    private static List<byte[]> and(List<byte[]> some, byte[] last) {
        var all = new ArrayList<>(some);
        all.add(last);
        return all;
    }
}
