package org.safeguardinghub.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What is wrong: all of it counted, the first of it kept. */
final class Findings {
    private static final int KEPT = 20;

    private final List<String> kept = new ArrayList<>();
    private long count;
    private long first = Long.MAX_VALUE;

    /** Something that no single entry is to blame for. */
    void add(String what) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(what);
        }
    }

    /**
     * @param index of the entry, from 0
     */
    void add(long index, String what) {
        first = Math.min(first, index);
        add("entry " + index + ": " + what);
    }

    boolean none() {
        return count == 0;
    }

    /** The lowest index of an entry that is known to be wrong. */
    OptionalLong first() {
        return first == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(first);
    }

    /** In the order in which they were found. */
    List<String> lines() {
        var lines = new ArrayList<>(kept);
        if (count > kept.size()) {
            lines.add("and " + (count - kept.size()) + " more");
        }
        return lines;
    }
}
