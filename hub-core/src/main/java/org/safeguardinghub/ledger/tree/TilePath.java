package org.safeguardinghub.ledger.tree;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a tile is named: its index in groups of three digits, all but the last marked with an x, and
 * its width where it is partial. Source: C2SP tlog-tiles.
 *
 * @param index of the tile within its level
 * @param width how many hashes, or entries, it has; 256 where it is full
 */
public record TilePath(long index, int width) {
    public static final int FULL = 256;

    /** As many groups as a tree of 2^63 leaves could need; more is not read. */
    private static final Pattern FORM =
            Pattern.compile("((?:x[0-9]{3}/){0,5})([0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** Nothing where it is no such name, or not the one name that the tile has. */
    public static Optional<TilePath> parse(String path) {
        var form = FORM.matcher(path);
        if (!form.matches()) {
            return Optional.empty();
        }
        var digits = form.group(1).replaceAll("[x/]", "") + form.group(2);
        int width = form.group(3) == null ? FULL : Integer.parseInt(form.group(3));
        return Optional.of(new TilePath(Long.parseLong(digits), width))
                .filter(tile -> form.group(3) == null || width < FULL)
                .filter(tile -> tile.toString().equals(path));
    }

    @Override
    public String toString() {
        var name = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            name.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return isFull() ? name.toString() : name + ".p/" + width;
    }

    public boolean isFull() {
        return width == FULL;
    }

    /** Whether a tree of this size has it at this level of tiles. */
    public boolean isOf(int level, long size) {
        long hashes = level * 8 >= Long.SIZE - 1 ? 0 : size >>> (level * 8);
        return index <= Long.MAX_VALUE / FULL - 1 && index * FULL + width <= hashes;
    }
}
