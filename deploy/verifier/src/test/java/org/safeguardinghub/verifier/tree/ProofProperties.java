package org.safeguardinghub.verifier.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Trees of random sizes against whole lists, and proofs with one thing changed. */
class ProofProperties {
    private static final int LARGEST = 10_000;

    private final Random random = new Random(6962);
    private final Hashes hashes = new Hashes();
    private final List<byte[]> leaves = new ArrayList<>();

    ProofProperties() {
        for (int i = 0; i < LARGEST; i++) {
            byte[] leaf = new byte[32];
            random.nextBytes(leaf);
            leaves.add(leaf);
        }
    }

    /** All small sizes, where the shapes differ most, and random ones up to the largest. */
    private List<Integer> sizes() {
        var sizes = new ArrayList<Integer>();
        for (int size = 1; size <= 70; size++) {
            sizes.add(size);
        }
        for (int i = 0; i < 30; i++) {
            sizes.add(1 + random.nextInt(LARGEST));
        }
        sizes.addAll(List.of(255, 256, 257, 4096, 8191, 8192, 8193, LARGEST));
        return sizes;
    }

    @Test
    void the_root_at_every_size_on_the_way_is_that_of_the_list() throws IOException {
        var sizes = sizes();
        var frontier = new Frontier(hashes, (height, index, hash) -> {});
        for (int size = 1; size <= LARGEST; size++) {
            frontier.append(leaves.get(size - 1));
            if (sizes.contains(size)) {
                assertThat(frontier.root()).isEqualTo(root(size));
            }
        }
    }

    @Test
    void every_inclusion_proof_holds_and_no_changed_one_does() {
        for (int size : sizes()) {
            byte[] root = root(size);
            for (int index : some(size)) {
                var path = NaiveTree.inclusion(index, leaves.subList(0, size));
                byte[] leaf = leaves.get(index);
                String what = index + " in " + size;
                assertThat(InclusionProof.holds(hashes, index, size, leaf, path, root))
                        .as(what)
                        .isTrue();
                for (var wrong : changed(path)) {
                    assertThat(InclusionProof.holds(hashes, index, size, leaf, wrong, root))
                            .as(what)
                            .isFalse();
                }
                for (long other : new long[] {index - 1, index + 1, index ^ 2, -1, size}) {
                    assertThat(
                                    other != index
                                            && InclusionProof.holds(
                                                    hashes, other, size, leaf, path, root))
                            .as("%s as %s", what, other)
                            .isFalse();
                }
                assertThat(InclusionProof.holds(hashes, index, size, flipped(leaf), path, root))
                        .isFalse();
                assertThat(InclusionProof.holds(hashes, index, size, leaf, path, flipped(root)))
                        .isFalse();
            }
        }
    }

    @Test
    void every_consistency_proof_holds_and_no_changed_one_does() {
        for (int second : sizes()) {
            byte[] root = root(second);
            for (int index : some(second)) {
                int first = index + 1;
                var path = NaiveTree.consistency(first, leaves.subList(0, second));
                byte[] before = root(first);
                String what = first + " to " + second;
                assertThat(holds(first, second, before, root, path)).as(what).isTrue();
                for (var wrong : changed(path)) {
                    assertThat(holds(first, second, before, root, wrong)).as(what).isFalse();
                }
                assertThat(holds(first, second, flipped(before), root, path)).as(what).isFalse();
                assertThat(holds(first, second, before, flipped(root), path)).as(what).isFalse();
                assertThat(holds(second + 1, second, before, root, path)).isFalse();
            }
        }
    }

    @Test
    void from_nothing_there_is_nothing_to_prove() {
        byte[] empty = NaiveTree.root(List.of());
        assertThat(holds(0, 5, empty, root(5), List.of())).isTrue();
        assertThat(holds(0, 0, empty, empty, List.of())).isTrue();
        assertThat(holds(0, 5, root(1), root(5), List.of())).isFalse();
        assertThat(holds(0, 5, empty, root(5), List.of(empty))).isFalse();
        assertThat(holds(0, 0, empty, root(1), List.of())).isFalse();
        assertThat(InclusionProof.holds(hashes, 0, 0, empty, List.of(), empty)).isFalse();
    }

    private boolean holds(
            long first, long second, byte[] firstRoot, byte[] secondRoot, List<byte[]> path) {
        return ConsistencyProof.holds(hashes, first, second, firstRoot, secondRoot, path);
    }

    private byte[] root(int size) {
        return NaiveTree.root(leaves.subList(0, size));
    }

    /** The first, the last and a few between; all of a small tree. */
    private int[] some(int size) {
        return size <= 70
                ? random.ints(0, size).distinct().limit(size).toArray()
                : new int[] {0, random.nextInt(size), random.nextInt(size), size - 1};
    }

    private List<List<byte[]>> changed(List<byte[]> path) {
        var all = new ArrayList<List<byte[]>>();
        byte[] other = new byte[32];
        random.nextBytes(other);
        for (int i = 0; i < path.size(); i++) {
            var one = new ArrayList<>(path);
            one.set(i, flipped(path.get(i)));
            all.add(one);
        }
        for (int i = 0; i <= path.size(); i++) {
            var longer = new ArrayList<>(path);
            longer.add(i, i < path.size() ? path.get(i) : other);
            all.add(longer);
        }
        if (!path.isEmpty()) {
            all.add(path.subList(1, path.size()));
            all.add(path.subList(0, path.size() - 1));
        }
        if (path.size() > 1) {
            var swapped = new ArrayList<>(path);
            swapped.set(0, path.get(1));
            swapped.set(1, path.get(0));
            all.add(swapped);
        }
        return all;
    }

    private byte[] flipped(byte[] hash) {
        byte[] other = Arrays.copyOf(hash, hash.length);
        other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        return other;
    }
}
