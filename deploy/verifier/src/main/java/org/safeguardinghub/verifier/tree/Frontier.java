package org.safeguardinghub.verifier.tree;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * A tree that grows leaf by leaf and keeps one hash a level: the roots of the complete subtrees at
 * its right edge, of which the root at every size is made.
 */
public final class Frontier {
    /** Hears of every complete subtree as soon as it is complete. */
    public interface Listener {
        /**
         * Takes the root of a subtree of two to the power of its height leaves.
         *
         * @param height 0 for a leaf
         * @param index among the subtrees of that height
         */
        void complete(int height, long index, byte[] hash) throws IOException;
    }

    private static final int LEVELS = 63;

    private final Hashes hashes;
    private final Listener listener;
    private final byte[][] complete = new byte[LEVELS][];
    private long size;

    public Frontier(Hashes hashes, Listener listener) {
        this.hashes = hashes;
        this.listener = listener;
    }

    public void append(byte[] leaf) throws IOException {
        byte[] hash = leaf;
        int height = 0;
        long before = size;
        listener.complete(0, before, hash);
        while ((before & 1) == 1) {
            hash = hashes.node(complete[height], hash);
            height++;
            before >>= 1;
            listener.complete(height, before, hash);
        }
        complete[height] = hash;
        size++;
    }

    public long size() {
        return size;
    }

    /** Of the tree as it is now. */
    public byte[] root() {
        byte @Nullable [] root = null;
        for (int height = 0; height < LEVELS; height++) {
            if (((size >> height) & 1) == 1) {
                root = root == null ? complete[height] : hashes.node(complete[height], root);
            }
        }
        return root == null ? hashes.empty() : root;
    }
}
