package org.safeguardinghub.ledger.tree;

/** Where tiles come from. */
@FunctionalInterface
public interface Tiles {
    /**
     * The hashes of a tile, one after the other.
     *
     * @param level 0 for tiles of leaf hashes
     * @param width from 1 to 256: how many hashes there are in the tree that is asked of
     */
    byte[] hashes(int level, long index, int width);
}
