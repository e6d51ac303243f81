package org.safeguardinghub.chronology;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param after the last entry seen, or null from the beginning
 * @param limit 1 to {@value #MOST} records; the last page has what is only held beside them
 */
public record Page(@Nullable Place after, int limit) {
    public static final int MOST = 200;

    public Page {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " entries");
        }
    }
}
