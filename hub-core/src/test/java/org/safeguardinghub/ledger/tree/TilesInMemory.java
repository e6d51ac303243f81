package org.safeguardinghub.ledger.tree;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Tiles by their definition: each hash is that of 256 of the level below. */
final class TilesInMemory implements Tiles {
    private final List<List<byte[]>> levels = new ArrayList<>();

    TilesInMemory(List<byte[]> leafHashes) {
        levels.add(List.copyOf(leafHashes));
        while (levels.getLast().size() >= TilePath.FULL) {
            var below = levels.getLast();
            var level = new ArrayList<byte[]>();
            for (int i = 0; i + TilePath.FULL <= below.size(); i += TilePath.FULL) {
                level.add(new NaiveTree(below.subList(i, i + TilePath.FULL)).root());
            }
            levels.add(level);
        }
    }

    @Override
    public byte[] hashes(int level, long index, int width) {
        var tile = new ByteArrayOutputStream();
        int from = Math.toIntExact(index * TilePath.FULL);
        levels.get(level).subList(from, from + width).forEach(tile::writeBytes);
        return tile.toByteArray();
    }
}
