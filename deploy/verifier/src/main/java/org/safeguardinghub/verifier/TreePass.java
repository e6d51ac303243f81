package org.safeguardinghub.verifier;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.verifier.note.Checkpoint;
import org.safeguardinghub.verifier.note.MalformedException;
import org.safeguardinghub.verifier.source.Source;
import org.safeguardinghub.verifier.tree.Frontier;
import org.safeguardinghub.verifier.tree.Hashes;
import org.safeguardinghub.verifier.tree.Tile;

import java.io.IOException;
import java.util.Arrays;

/**
 * One pass over a whole tree from its first entry to its last, in the memory of a few tiles. Each
 * entry is held against its leaf, the leaves are hashed up, what comes out is held against every
 * tile above and at the end against the checkpoint: so a wrong entry and a wrong tile are both
 * found, and where.
 */
final class TreePass implements Frontier.Listener {
    private static final int TILE_HEIGHT = 8;

    private final Tiles tiles;
    private final Checkpoint checkpoint;
    private final @Nullable Checkpoint earlier;
    private final EntryCheck entries;
    private final Findings findings;
    private final Progress progress;
    private final Hashes hashes = new Hashes();
    private final Frontier frontier = new Frontier(hashes, this);

    /** The tile at hand of each level above the leaves. */
    private final Level[] levels = new Level[TILE_HEIGHT];

    private record Level(Tile tile, byte[] hashes) {}

    /**
     * @param earlier what the tree began with, if that is asked
     */
    TreePass(
            Source source,
            Checkpoint checkpoint,
            @Nullable Checkpoint earlier,
            EntryCheck entries,
            Findings findings,
            Progress progress) {
        this.tiles = new Tiles(source);
        this.checkpoint = checkpoint;
        this.earlier = earlier;
        this.entries = entries;
        this.findings = findings;
        this.progress = progress;
    }

    void run() throws IOException {
        try {
            compareWithEarlier();
            for (long at = 0; at < checkpoint.size(); at += Tile.FULL) {
                bundle(at);
                progress.at(Math.min(at + Tile.FULL, checkpoint.size()), checkpoint.size());
            }
        } catch (Tiles.BrokenException broken) {
            findings.add(broken.index(), broken.getMessage() + "; nothing after it was checked");
            return;
        }
        if (!Arrays.equals(frontier.root(), checkpoint.root())) {
            findings.add("the root of the tree is not the one that the checkpoint signs");
        }
        if (earlier != null && earlier.size() > checkpoint.size()) {
            findings.add(
                    "the log is shorter than it was: the earlier checkpoint has %s entries"
                            .formatted(Answer.count(earlier.size())));
        }
    }

    private void bundle(long at) throws IOException, Tiles.BrokenException {
        byte[] leaves = tiles.hashes(Tile.of(0, at, checkpoint.size()));
        tiles.bundle(Tile.of(Tile.ENTRIES, at, checkpoint.size()))
                .read((index, entry) -> entry(index, entry, leaves));
        for (int from = 0; from < leaves.length; from += Tile.HASH) {
            frontier.append(Arrays.copyOfRange(leaves, from, from + Tile.HASH));
            compareWithEarlier();
        }
    }

    private void entry(long index, byte[] entry, byte[] leaves) {
        int from = (int) (index % Tile.FULL) * Tile.HASH;
        if (!Arrays.equals(hashes.leaf(entry), 0, Tile.HASH, leaves, from, from + Tile.HASH)) {
            findings.add(index, "it is not what the tree holds in its place");
        }
        try {
            entries.take(index, Entry.parse(entry));
        } catch (MalformedException wrong) {
            findings.add(index, String.valueOf(wrong.getMessage()));
        }
    }

    private void compareWithEarlier() {
        if (earlier != null
                && frontier.size() == earlier.size()
                && !Arrays.equals(frontier.root(), earlier.root())) {
            findings.add(
                    "the first %s entries are not those of the earlier checkpoint"
                            .formatted(Answer.count(earlier.size())));
        }
    }

    /** Holds the root of every full tile against the tile above. */
    @Override
    public void complete(int height, long index, byte[] hash) throws IOException {
        if (height == 0 || height % TILE_HEIGHT != 0) {
            return;
        }
        int level = height / TILE_HEIGHT;
        byte[] held = above(Tile.of(level, index, checkpoint.size()));
        int from = (int) (index % Tile.FULL) * Tile.HASH;
        if (held.length > 0 && !Arrays.equals(hash, 0, Tile.HASH, held, from, from + Tile.HASH)) {
            long each = 1L << height;
            findings.add(
                    index * each,
                    "the tiles of it and the %s after it do not fit tile/%d"
                            .formatted(Answer.count(each - 1), level));
        }
    }

    /**
     * Empty where it cannot be had: that is found once, and the root still says whether all fits.
     */
    private byte[] above(Tile tile) throws IOException {
        Level at = levels[tile.level()];
        if (at == null || !at.tile.equals(tile)) {
            at = new Level(tile, orNothing(tile));
            levels[tile.level()] = at;
        }
        return at.hashes;
    }

    private byte[] orNothing(Tile tile) throws IOException {
        try {
            return tiles.hashes(tile);
        } catch (Tiles.BrokenException broken) {
            findings.add(broken.index(), String.valueOf(broken.getMessage()));
            return new byte[0];
        }
    }
}
