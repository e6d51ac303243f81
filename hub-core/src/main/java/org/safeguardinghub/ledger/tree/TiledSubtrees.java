package org.safeguardinghub.ledger.tree;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The subtrees of one tree, out of its tiles; each tile is fetched once. For one task, on one
 * thread.
 */
public final class TiledSubtrees implements Subtrees {
    /** A tile spans this many levels of the tree. */
    private static final int HEIGHT = 8;

    private record Place(int level, long index) {}

    private final Tiles tiles;
    private final long size;
    private final Map<Place, byte[]> fetched = new HashMap<>();

    /** {@code size}: of the tree; no leaf beyond it is asked for. */
    public TiledSubtrees(Tiles tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    @Override
    public byte[] hash(int height, long index) {
        int level = height / HEIGHT;
        int within = height % HEIGHT;
        long first = index << within;
        var tile = tile(level, first / TilePath.FULL);
        int offset = Math.toIntExact(first % TilePath.FULL);
        return fold(tile, offset, offset + (1 << within));
    }

    private byte[] tile(int level, long index) {
        return fetched.computeIfAbsent(new Place(level, index), this::fetch);
    }

    private byte[] fetch(Place place) {
        long hashes = (size >>> (HEIGHT * place.level())) - place.index() * TilePath.FULL;
        int width = Math.toIntExact(Math.min(hashes, TilePath.FULL));
        var tile = tiles.hashes(place.level(), place.index(), width);
        if (tile.length != width * TreeHash.BYTES) {
            throw new IllegalStateException(
                    "tile %d/%d has %d bytes and should have %d hashes"
                            .formatted(place.level(), place.index(), tile.length, width));
        }
        return tile;
    }

    /** The hash over hashes {@code from} to {@code to} of a tile, a power of two of them. */
    static byte[] fold(byte[] tile, int from, int to) {
        if (to - from == 1) {
            return Arrays.copyOfRange(tile, from * TreeHash.BYTES, to * TreeHash.BYTES);
        }
        int middle = (from + to) >>> 1;
        return TreeHash.ofNode(fold(tile, from, middle), fold(tile, middle, to));
    }

    /** The hash over a full tile: one hash of the tile above it. */
    public static byte[] over(byte[] fullTile) {
        return fold(fullTile, 0, TilePath.FULL);
    }
}
