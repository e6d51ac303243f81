package org.safeguardinghub.verifier;

import org.safeguardinghub.verifier.tree.Hashes;
import org.safeguardinghub.verifier.tree.NaiveTree;
import org.safeguardinghub.verifier.tree.Tile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the tiles and bundles of a log entry by entry, in the memory of a tile a level, as whoever
 * has none of this verifier's code would.
 */
public final class ExportWriter {
    /** Where files go. */
    public interface Files {
        void write(String path, byte[] bytes) throws IOException;
    }

    private final Files files;
    private final Hashes hashes = new Hashes();
    private final List<List<byte[]>> levels = new ArrayList<>();
    private final ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    private long size;

    public ExportWriter(Files files) {
        this.files = files;
    }

    public void add(byte[] entry) throws IOException {
        bundle.write(entry.length >> 8);
        bundle.write(entry.length);
        bundle.writeBytes(entry);
        size++;
        if (size % Tile.FULL == 0) {
            flush(Tile.FULL);
        }
        add(0, hashes.leaf(entry), size - 1);
    }

    private void flush(int width) throws IOException {
        files.write(
                new Tile(Tile.ENTRIES, (size - 1) / Tile.FULL, width).path(), bundle.toByteArray());
        bundle.reset();
    }

    private void add(int level, byte[] hash, long index) throws IOException {
        if (levels.size() == level) {
            levels.add(new ArrayList<>());
        }
        var tile = levels.get(level);
        tile.add(hash);
        if (tile.size() == Tile.FULL) {
            files.write(new Tile(level, index / Tile.FULL, Tile.FULL).path(), joined(tile));
            byte[] root = NaiveTree.root(tile);
            tile.clear();
            add(level + 1, root, index / Tile.FULL);
        }
    }

    /** Writes what is not full and gives the root. */
    public byte[] end() throws IOException {
        int width = (int) (size % Tile.FULL);
        if (width > 0) {
            flush(width);
        }
        byte[] rest = null;
        for (int level = 0; level < levels.size(); level++) {
            var tile = new ArrayList<>(levels.get(level));
            if (!tile.isEmpty()) {
                long number = (size >> (8 * level)) / Tile.FULL;
                files.write(new Tile(level, number, tile.size()).path(), joined(tile));
            }
            if (rest != null) {
                tile.add(rest);
            }
            rest = tile.isEmpty() ? null : NaiveTree.root(tile);
        }
        return rest == null ? hashes.empty() : rest;
    }

    private static byte[] joined(List<byte[]> tile) {
        var all = new ByteArrayOutputStream();
        tile.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
