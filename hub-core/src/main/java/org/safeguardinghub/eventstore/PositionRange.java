package org.safeguardinghub.eventstore;

/**
 * A run of positions, both ends included.
 *
 * @param first at least 1
 * @param last at least {@code first}
 */
public record PositionRange(long first, long last) {
    public PositionRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("no positions: " + first + " to " + last);
        }
    }

    /** How many events it holds, as there are no holes. */
    public long size() {
        return last - first + 1;
    }
}
