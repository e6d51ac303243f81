package org.safeguardinghub.verifier;

import org.safeguardinghub.verifier.tree.Tile;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Entries one after the other, each after its length in two bytes.
 *
 * @param exact whether these are as many as the tile says; else there may be more
 */
record Bundle(Tile tile, byte[] bytes, boolean exact) {
    /** Takes an entry that lies within the bundle. */
    interface Reader {
        void take(long index, byte[] entry);
    }

    void read(Reader reader) throws Tiles.BrokenException {
        var left = ByteBuffer.wrap(bytes);
        long index = tile.number() * Tile.FULL;
        for (int i = 0; i < tile.width(); i++, index++) {
            int length = left.remaining() < Short.BYTES ? -1 : Short.toUnsignedInt(left.getShort());
            if (length < 0 || length > left.remaining()) {
                throw new Tiles.BrokenException(
                        index, tile.path() + " ends before this entry does");
            }
            int from = left.position();
            reader.take(index, Arrays.copyOfRange(bytes, from, from + length));
            left.position(from + length);
        }
        if (exact && left.hasRemaining()) {
            throw new Tiles.BrokenException(index - 1, tile.path() + " goes on after this entry");
        }
    }
}
