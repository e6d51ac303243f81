package org.safeguardinghub.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * The same tree out of whole lists: each level is the one below it in pairs, and who has no
 * neighbour goes up as it is. Nothing here splits at powers of two.
 */
public final class NaiveTree {
    private final List<List<byte[]>> levels = new ArrayList<>();

    public NaiveTree(List<byte[]> leafHashes) {
        levels.add(List.copyOf(leafHashes));
        while (levels.getLast().size() > 1) {
            levels.add(paired(levels.getLast()));
        }
    }

    private static List<byte[]> paired(List<byte[]> below) {
        var above = new ArrayList<byte[]>();
        for (int i = 0; i < below.size(); i += 2) {
            above.add(
                    i + 1 < below.size()
                            ? TreeHash.ofNode(below.get(i), below.get(i + 1))
                            : below.get(i));
        }
        return above;
    }

    public byte[] root() {
        return levels.getLast().isEmpty() ? TreeHash.ofNothing() : levels.getLast().getFirst();
    }

    List<byte[]> siblings(int leaf) {
        return siblings(leaf, 0);
    }

    private List<byte[]> siblings(int node, int from) {
        var siblings = new ArrayList<byte[]>();
        int at = node;
        for (var level : levels.subList(from, levels.size())) {
            int neighbour = at ^ 1;
            if (neighbour < level.size()) {
                siblings.add(level.get(neighbour));
            }
            at /= 2;
        }
        return siblings;
    }

    /**
     * That the tree begins with so many leaves: the largest complete subtree that ends with them,
     * unless they are just that one and its root is known, and what stands beside it on every level
     * above.
     */
    List<byte[]> beginning(int leaves) {
        if (leaves == 0 || leaves == levels.getFirst().size()) {
            return List.of();
        }
        int node = leaves - 1;
        int level = 0;
        while (node % 2 == 1) {
            node /= 2;
            level++;
        }
        var proof = new ArrayList<byte[]>();
        if (node > 0) {
            proof.add(levels.get(level).get(node));
        }
        proof.addAll(siblings(node, level));
        return proof;
    }
}
