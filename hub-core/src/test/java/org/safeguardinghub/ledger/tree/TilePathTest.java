package org.safeguardinghub.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {
    @ParameterizedTest
    @CsvSource({
        "000, 0, 256",
        "067, 67, 256",
        "x001/x234/067, 1234067, 256",
        "x001/x234/067.p/8, 1234067, 8",
        "999.p/255, 999, 255"
    })
    void a_tile_has_one_name(String name, long index, int width) {
        assertThat(TilePath.parse(name)).contains(new TilePath(index, width));
        assertThat(new TilePath(index, width)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "00",
                "0000",
                "x000/001",
                "001/002",
                "x001/x002",
                "001.p/0",
                "001.p/01",
                "001.p/256",
                "001.p/999",
                "001.p/",
                "001/",
                "/001",
                "-01",
                "x999/x999/x999/x999/x999/x999/999"
            })
    void what_is_no_name_is_no_tile(String name) {
        assertThat(TilePath.parse(name)).isEmpty();
    }

    /** The example of tlog-tiles. */
    @Test
    void a_tree_of_70_000_has_these_tiles_and_no_others() {
        assertThat(new TilePath(272, 256).isOf(0, 70_000)).isTrue();
        assertThat(new TilePath(273, 112).isOf(0, 70_000)).isTrue();
        assertThat(new TilePath(273, 113).isOf(0, 70_000)).isFalse();
        assertThat(new TilePath(273, 256).isOf(0, 70_000)).isFalse();
        assertThat(new TilePath(0, 256).isOf(1, 70_000)).isTrue();
        assertThat(new TilePath(1, 17).isOf(1, 70_000)).isTrue();
        assertThat(new TilePath(1, 18).isOf(1, 70_000)).isFalse();
        assertThat(new TilePath(0, 1).isOf(2, 70_000)).isTrue();
        assertThat(new TilePath(0, 1).isOf(3, 70_000)).isFalse();
        assertThat(new TilePath(0, 1).isOf(63, Long.MAX_VALUE)).isFalse();
        assertThat(new TilePath(999_999_999_999_999_999L, 256).isOf(0, 70_000)).isFalse();
    }
}
