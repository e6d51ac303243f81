package org.safeguardinghub.verifier.tree;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of up to 256 neighbouring hashes of one level, or of as many entries (C2SP tlog-tiles).
 *
 * @param level 0 for leaves, 1 for the roots of full tiles of leaves, and so on; {@link #ENTRIES}
 * @param number among those of its level, from 0
 * @param width 256, or fewer in the last of a level
 */
public record Tile(int level, long number, int width) {
    /** The level of bundles of entries. */
    public static final int ENTRIES = -1;

    public static final int FULL = 256;

    /** Bytes of a hash. */
    public static final int HASH = 32;

    private static final Pattern PATH =
            Pattern.compile(
                    "tile/(entries|[0-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** The one that holds this index in a tree of this size. */
    public static Tile of(int level, long index, long size) {
        long number = index / FULL;
        long all = hashes(level, size);
        return new Tile(level, number, (int) Math.min(FULL, all - number * FULL));
    }

    /** Its place below the prefix of a log. */
    public String path() {
        return full().base() + (width == FULL ? "" : ".p/" + width);
    }

    /** The full one in its place, which may be there instead of a part of it. */
    public Tile full() {
        return new Tile(level, number, FULL);
    }

    private String base() {
        var groups = new ArrayDeque<String>();
        groups.addFirst("%03d".formatted(number % 1000));
        for (long rest = number / 1000; rest > 0; rest /= 1000) {
            groups.addFirst("x%03d".formatted(rest % 1000));
        }
        return "tile/" + (level == ENTRIES ? "entries" : level) + "/" + String.join("/", groups);
    }

    /** Which tile lies at a path; empty where the path is none of a tile. */
    public static Optional<Tile> at(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int level = parts.group(1).equals("entries") ? ENTRIES : Integer.parseInt(parts.group(1));
        long number = Long.parseLong(parts.group(2).replace("x", "").replace("/", ""));
        int width = parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3));
        var tile = new Tile(level, number, width);
        boolean oneWay = width <= FULL && tile.path().equals(path);
        return oneWay ? Optional.of(tile) : Optional.empty();
    }

    /** Whether a tree of this size has all that is in it. */
    public boolean isWithin(long size) {
        long all = hashes(level, size);
        return number < Long.MAX_VALUE / FULL - 1 && number * FULL + width <= all;
    }

    /** How many complete hashes a tree of this size has at a level. */
    public static long hashes(int level, long size) {
        if (level <= 0) {
            return size;
        }
        return level > 7 ? 0 : size >> (8 * level);
    }
}
