package org.safeguardinghub.verifier.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the numbers of C2SP tlog-tiles. */
class TileTest {
    @Test
    void paths_are_as_published() {
        assertThat(new Tile(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tile(Tile.ENTRIES, 0, 256).path()).isEqualTo("tile/entries/000");
        assertThat(new Tile(Tile.ENTRIES, 1000, 7).path()).isEqualTo("tile/entries/x001/000.p/7");
    }

    @Test
    void a_tree_of_70_000() {
        assertThat(Tile.of(0, 69_887, 70_000)).isEqualTo(new Tile(0, 272, 256));
        assertThat(Tile.of(0, 69_999, 70_000)).isEqualTo(new Tile(0, 273, 112));
        assertThat(Tile.of(1, 255, 70_000)).isEqualTo(new Tile(1, 0, 256));
        assertThat(Tile.of(1, 272, 70_000)).isEqualTo(new Tile(1, 1, 17));
        assertThat(Tile.of(2, 0, 70_000)).isEqualTo(new Tile(2, 0, 1));
    }

    @Test
    void a_tree_of_256() {
        assertThat(Tile.of(0, 255, 256)).isEqualTo(new Tile(0, 0, 256));
        assertThat(Tile.of(1, 0, 256)).isEqualTo(new Tile(1, 0, 1));
        assertThat(new Tile(1, 0, 1).isWithin(256)).isTrue();
        assertThat(new Tile(1, 0, 2).isWithin(256)).isFalse();
        assertThat(new Tile(0, 1, 1).isWithin(256)).isFalse();
        assertThat(new Tile(9, 0, 1).isWithin(Long.MAX_VALUE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/000",
                "tile/7/x001/x234/067.p/255",
                "tile/entries/999.p/1",
                "tile/63/001"
            })
    void a_path_says_which_tile_it_is(String path) {
        assertThat(Tile.at(path)).map(Tile::path).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/64/000",
                "tile/00/000",
                "tile/0/1000",
                "tile/0/x000/001",
                "tile/0/001/001",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/data/000",
                "tile/0/000/",
            })
    void other_paths_are_of_none(String path) {
        assertThat(Tile.at(path)).isEmpty();
    }
}
