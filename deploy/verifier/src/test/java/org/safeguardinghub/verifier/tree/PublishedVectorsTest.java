package org.safeguardinghub.verifier.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The leaves, roots and proofs that Certificate Transparency has published since RFC 6962. */
class PublishedVectorsTest {
    private static final List<byte[]> LEAVES =
            hex(
                    "",
                    "00",
                    "10",
                    "2021",
                    "3031",
                    "40414243",
                    "5051525354555657",
                    "606162636465666768696a6b6c6d6e6f");
    private static final List<byte[]> ROOTS =
            hex(
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private record Inclusion(long index, int size, List<byte[]> path) {}

    private static final List<Inclusion> INCLUSIONS =
            List.of(
                    new Inclusion(0, 1, List.of()),
                    new Inclusion(
                            0,
                            8,
                            hex(
                                    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")),
                    new Inclusion(
                            5,
                            8,
                            hex(
                                    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                                    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")),
                    new Inclusion(
                            2,
                            3,
                            hex(
                                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")),
                    new Inclusion(
                            1,
                            5,
                            hex(
                                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")));

    private record Consistency(int first, int second, List<byte[]> path) {}

    private static final List<Consistency> CONSISTENCIES =
            List.of(
                    new Consistency(1, 1, List.of()),
                    new Consistency(
                            1,
                            8,
                            hex(
                                    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")),
                    new Consistency(
                            6,
                            8,
                            hex(
                                    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                                    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")),
                    new Consistency(
                            2,
                            5,
                            hex(
                                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")),
                    new Consistency(
                            6,
                            7,
                            hex(
                                    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                                    "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
                                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")));

    private final Hashes hashes = new Hashes();

    @Test
    void roots_of_all_sizes() throws IOException {
        var frontier = new Frontier(hashes, (height, index, hash) -> {});
        assertThat(frontier.root()).isEqualTo(ROOTS.getFirst());
        for (int size = 1; size <= LEAVES.size(); size++) {
            frontier.append(hashes.leaf(LEAVES.get(size - 1)));
            assertThat(frontier.root()).as("of %s", size).isEqualTo(ROOTS.get(size));
            assertThat(NaiveTree.root(leafHashes(size))).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void inclusion_proofs() {
        for (var one : INCLUSIONS) {
            byte[] leaf = hashes.leaf(LEAVES.get((int) one.index));
            byte[] root = ROOTS.get(one.size);
            assertThat(InclusionProof.holds(hashes, one.index, one.size, leaf, one.path, root))
                    .as("%s in %s", one.index, one.size)
                    .isTrue();
            assertThat(NaiveTree.inclusion((int) one.index, leafHashes(one.size)))
                    .usingElementComparator(Arrays::compare)
                    .isEqualTo(one.path);
        }
    }

    @Test
    void consistency_proofs() {
        for (var one : CONSISTENCIES) {
            assertThat(holds(one)).as("%s to %s", one.first, one.second).isTrue();
            assertThat(NaiveTree.consistency(one.first, leafHashes(one.second)))
                    .usingElementComparator(Arrays::compare)
                    .isEqualTo(one.path);
        }
    }

    private boolean holds(Consistency one) {
        return ConsistencyProof.holds(
                hashes,
                one.first,
                one.second,
                ROOTS.get(one.first),
                ROOTS.get(one.second),
                one.path);
    }

    private List<byte[]> leafHashes(int size) {
        return LEAVES.subList(0, size).stream().map(hashes::leaf).toList();
    }

    private static List<byte[]> hex(String... digits) {
        return Stream.of(digits).map(HexFormat.of()::parseHex).toList();
    }
}
