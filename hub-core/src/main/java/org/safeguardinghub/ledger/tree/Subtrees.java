package org.safeguardinghub.ledger.tree;

/** The hashes of complete subtrees, of which every root and every proof is made. */
@FunctionalInterface
public interface Subtrees {
    /** The hash over the leaves from {@code index * 2^height}, {@code 2^height} of them. */
    byte[] hash(int height, long index);
}
