package org.safeguardinghub.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Roots and proofs, word for word as RFC 6962, section 2.1, defines them. Sizes and indexes count
 * leaves; the index of the first is 0.
 */
public record MerkleTree(Subtrees subtrees) {
    /** {@code MTH(D[0:size])}. */
    public byte[] root(long size) {
        return size == 0 ? TreeHash.ofNothing() : hash(0, size);
    }

    /** {@code PATH(index, D[0:size])}: from the leaf's sibling up to the root's child. */
    public List<byte[]> inclusion(long index, long size) {
        Objects.checkIndex(index, size);
        var path = new ArrayList<byte[]>();
        path(index, 0, size, path);
        return path;
    }

    private void path(long index, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, path);
            path.add(hash(middle, to));
        } else {
            path(index, middle, to, path);
            path.add(hash(from, middle));
        }
    }

    /** {@code PROOF(old, D[0:size])}: that the tree of this size begins with the old one. */
    public List<byte[]> consistency(long old, long size) {
        if (old < 0 || old > size) {
            throw new IllegalArgumentException("no tree of " + size + " begins with " + old);
        }
        var proof = new ArrayList<byte[]>();
        if (old > 0 && old < size) {
            subproof(old, 0, size, true, proof);
        }
        return proof;
    }

    /** {@code whole}: the old tree's root is known to whoever checks, and so is left out. */
    private void subproof(long old, long from, long to, boolean whole, List<byte[]> proof) {
        if (old == to) {
            if (!whole) {
                proof.add(hash(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (old <= middle) {
            subproof(old, from, middle, whole, proof);
            proof.add(hash(middle, to));
        } else {
            subproof(old, middle, to, false, proof);
            proof.add(hash(from, middle));
        }
    }

    private byte[] hash(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            return subtrees.hash(Long.numberOfTrailingZeros(leaves), from / leaves);
        }
        long middle = from + split(leaves);
        return TreeHash.ofNode(hash(from, middle), hash(middle, to));
    }

    /** The largest power of two below a number of leaves greater than one. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
