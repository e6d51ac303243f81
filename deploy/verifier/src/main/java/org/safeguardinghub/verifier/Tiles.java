package org.safeguardinghub.verifier;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.verifier.source.Source;
import org.safeguardinghub.verifier.source.TooLargeException;
import org.safeguardinghub.verifier.tree.Tile;

import java.io.IOException;
import java.util.Arrays;

/** Gets tiles of hashes and bundles of entries, or says which is missing or of a wrong length. */
final class Tiles {
    /** An entry and the two bytes of its length. */
    private static final int LONGEST_ENTRY = 65_535 + 2;

    /** The tree cannot be read further: what comes after it is not checked. */
    static final class BrokenException extends Exception {
        private static final long serialVersionUID = 1;
        private final long index;

        BrokenException(long index, String what) {
            super(what);
            this.index = index;
        }

        /** Of the first entry that is concerned. */
        long index() {
            return index;
        }
    }

    private final Source source;

    Tiles(Source source) {
        this.source = source;
    }

    /** The hashes of a tile, as many as its width. */
    byte[] hashes(Tile tile) throws IOException, BrokenException {
        byte[] exact = read(tile, Tile.FULL * Tile.HASH);
        byte[] bytes = exact == null ? read(tile.full(), Tile.FULL * Tile.HASH) : exact;
        int expected = (exact == null ? Tile.FULL : tile.width()) * Tile.HASH;
        if (bytes == null) {
            throw missing(tile);
        }
        if (bytes.length != expected) {
            throw new BrokenException(
                    first(tile),
                    "%s is of %d bytes instead of %d"
                            .formatted(tile.path(), bytes.length, expected));
        }
        return Arrays.copyOf(bytes, tile.width() * Tile.HASH);
    }

    /** A bundle; one that has become full meanwhile holds more entries than asked for. */
    Bundle bundle(Tile tile) throws IOException, BrokenException {
        byte[] exact = read(tile, tile.width() * LONGEST_ENTRY);
        byte[] bytes = exact == null ? read(tile.full(), Tile.FULL * LONGEST_ENTRY) : exact;
        if (bytes == null) {
            throw missing(tile);
        }
        return new Bundle(tile, bytes, exact != null);
    }

    private byte @Nullable [] read(Tile tile, int limit) throws IOException, BrokenException {
        try {
            return source.read(tile.path(), limit);
        } catch (TooLargeException tooLarge) {
            throw new BrokenException(first(tile), String.valueOf(tooLarge.getMessage()));
        }
    }

    private BrokenException missing(Tile tile) throws IOException {
        if (!source.isWhole()) {
            throw new IOException("the log has no " + tile.path());
        }
        return new BrokenException(first(tile), tile.path() + " is missing");
    }

    /** The first entry that a tile says something of. */
    static long first(Tile tile) {
        return (tile.number() * Tile.FULL) << (8 * Math.max(0, tile.level()));
    }
}
