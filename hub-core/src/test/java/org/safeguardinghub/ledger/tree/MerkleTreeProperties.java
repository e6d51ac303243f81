package org.safeguardinghub.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** For trees of any size: what is true is provable, and what is not true is not. */
class MerkleTreeProperties {
    private static final int LARGEST = 10_000;
    private static final List<byte[]> LEAVES = leaves();
    private static final Map<Integer, byte[]> ROOTS = new HashMap<>();

    private final Random random = new Random(6962);

    @Test
    void every_small_tree_proves_every_leaf_and_every_beginning() {
        for (int size = 1; size <= 70; size++) {
            var tree = tree(size);
            var naive = new NaiveTree(LEAVES.subList(0, size));
            for (int index = 0; index < size; index++) {
                proves(tree, naive, index, size);
            }
            for (int old = 0; old <= size; old++) {
                extendsIt(tree, naive, old, size);
            }
        }
    }

    /** Each proof that there is, of trees of random sizes. */
    @Test
    void large_trees_prove_every_leaf_and_every_beginning() {
        for (int i = 0; i < 5; i++) {
            int size = 1 + random.nextInt(LARGEST);
            var tree = new MerkleTree(eachOnce(tree(size).subtrees()));
            var naive = new NaiveTree(LEAVES.subList(0, size));
            assertThat(tree.root(size)).isEqualTo(naive.root());
            for (int index = 0; index < size; index++) {
                isSame(tree.inclusion(index, size), naive.siblings(index));
                isSame(tree.consistency(index + 1L, size), naive.beginning(index + 1));
            }
        }
    }

    @Test
    void large_trees_prove_a_sample_of_both() {
        for (int i = 0; i < 60; i++) {
            // as many around the edges of tiles as anywhere
            int size =
                    i % 2 == 0
                            ? 1 + random.nextInt(LARGEST)
                            : 256 * (1 + random.nextInt(38)) + random.nextInt(3) - 1;
            var tree = tree(size);
            var naive = new NaiveTree(LEAVES.subList(0, size));
            for (int k = 0; k < 12; k++) {
                proves(tree, naive, random.nextInt(size), size);
                extendsIt(tree, naive, random.nextInt(size + 1), size);
            }
            proves(tree, naive, size - 1, size);
        }
    }

    @Test
    void no_mutated_proof_of_a_leaf_is_accepted() {
        for (int i = 0; i < 150; i++) {
            int size = 2 + random.nextInt(LARGEST - 1);
            int index = random.nextInt(size);
            var root = root(size);
            var leaf = LEAVES.get(index);
            var proof = tree(size).inclusion(index, size);
            assertThat(Proofs.includes(root, size, leaf, index, proof)).isTrue();
            for (var mutant : mutants(proof)) {
                assertThat(Proofs.includes(root, size, leaf, index, mutant)).isFalse();
            }
            assertThat(Proofs.includes(flipped(root), size, leaf, index, proof)).isFalse();
            assertThat(Proofs.includes(root, size, flipped(leaf), index, proof)).isFalse();
            int other = (index + 1 + random.nextInt(size - 1)) % size;
            assertThat(Proofs.includes(root, size, leaf, other, proof)).isFalse();
            assertThat(Proofs.includes(root, size, leaf, size, proof)).isFalse();
            assertThat(Proofs.includes(root, size, leaf, -1, proof)).isFalse();
        }
    }

    @Test
    void no_mutated_proof_of_a_beginning_is_accepted() {
        for (int i = 0; i < 150; i++) {
            int size = 2 + random.nextInt(LARGEST - 1);
            int old = 1 + random.nextInt(size - 1);
            var root = root(size);
            var oldRoot = root(old);
            var proof = tree(size).consistency(old, size);
            assertThat(Proofs.isExtension(old, oldRoot, size, root, proof)).isTrue();
            for (var mutant : mutants(proof)) {
                assertThat(Proofs.isExtension(old, oldRoot, size, root, mutant)).isFalse();
            }
            assertThat(Proofs.isExtension(old, flipped(oldRoot), size, root, proof)).isFalse();
            assertThat(Proofs.isExtension(old, oldRoot, size, flipped(root), proof)).isFalse();
            assertThat(Proofs.isExtension(size, root, old, oldRoot, proof)).isFalse();
            assertThat(Proofs.isExtension(0, oldRoot, size, root, proof)).isFalse();
        }
    }

    @Test
    void a_log_with_one_old_leaf_changed_extends_nothing_that_was_signed() {
        for (int i = 0; i < 100; i++) {
            int size = 2 + random.nextInt(2_000);
            int old = 1 + random.nextInt(size - 1);
            var changed = new ArrayList<>(LEAVES.subList(0, size));
            changed.set(random.nextInt(old), flipped(LEAVES.getFirst()));
            var tree =
                    new MerkleTree(new TiledSubtrees(new TilesInMemory(changed), changed.size()));
            assertThat(
                            Proofs.isExtension(
                                    old,
                                    root(old),
                                    size,
                                    tree.root(size),
                                    tree.consistency(old, size)))
                    .isFalse();
        }
    }

    private static void proves(MerkleTree tree, NaiveTree naive, int index, int size) {
        var proof = tree.inclusion(index, size);
        assertThat(tree.root(size)).isEqualTo(naive.root());
        isSame(proof, naive.siblings(index));
        assertThat(Proofs.includes(root(size), size, LEAVES.get(index), index, proof)).isTrue();
    }

    private static void extendsIt(MerkleTree tree, NaiveTree naive, int old, int size) {
        var proof = tree.consistency(old, size);
        isSame(proof, naive.beginning(old));
        assertThat(Proofs.isExtension(old, root(old), size, root(size), proof)).isTrue();
    }

    /** The same subtrees, each worked out when it is first asked for. */
    private static Subtrees eachOnce(Subtrees subtrees) {
        var known = new HashMap<List<Long>, byte[]>();
        return (height, index) ->
                known.computeIfAbsent(
                        List.of((long) height, index), _ -> subtrees.hash(height, index));
    }

    private static void isSame(List<byte[]> proof, List<byte[]> naive) {
        assertThat(Arrays.deepEquals(proof.toArray(), naive.toArray())).isTrue();
    }

    private List<List<byte[]>> mutants(List<byte[]> proof) {
        var mutants = new ArrayList<List<byte[]>>();
        for (int i = 0; i < proof.size(); i++) {
            var changed = new ArrayList<>(proof);
            changed.set(i, flipped(proof.get(i)));
            var without = new ArrayList<>(proof);
            without.remove(i);
            var doubled = new ArrayList<>(proof);
            doubled.add(i, proof.get(i));
            var cut = new ArrayList<>(proof);
            cut.set(i, Arrays.copyOf(proof.get(i), 31));
            mutants.addAll(List.of(changed, without, doubled, cut));
        }
        if (proof.size() > 1) {
            var swapped = new ArrayList<>(proof);
            Collections.swap(swapped, 0, 1 + random.nextInt(proof.size() - 1));
            mutants.add(swapped);
        }
        var longer = new ArrayList<>(proof);
        longer.add(LEAVES.getFirst());
        mutants.add(longer);
        return mutants;
    }

    private byte[] flipped(byte[] hash) {
        var flipped = hash.clone();
        flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private static MerkleTree tree(int size) {
        return new MerkleTree(new TiledSubtrees(new TilesInMemory(LEAVES.subList(0, size)), size));
    }

    /** By the naive tree; each is worked out once. */
    private static byte[] root(int size) {
        return ROOTS.computeIfAbsent(
                size, leaves -> new NaiveTree(LEAVES.subList(0, leaves)).root());
    }

    private static List<byte[]> leaves() {
        var leaves = new ArrayList<byte[]>();
        for (int i = 0; i < LARGEST; i++) {
            leaves.add(TreeHash.ofLeaf(("entry " + i).getBytes(StandardCharsets.UTF_8)));
        }
        return leaves;
    }
}
