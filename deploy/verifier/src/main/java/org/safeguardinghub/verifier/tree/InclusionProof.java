package org.safeguardinghub.verifier.tree;

import java.util.Arrays;
import java.util.List;

/** That a leaf is in a tree at an index (RFC 9162, 2.1.3.2). */
public final class InclusionProof {
    private InclusionProof() {}

    /**
     * Whether the path leads from the leaf to the root.
     *
     * @param path from the leaf's sibling up to the child of the root
     */
    public static boolean holds(
            Hashes hashes, long index, long size, byte[] leaf, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = hashes.node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = hashes.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }
}
