package org.safeguardinghub.feed;

import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Wakes this node's streams and its relay when items were committed here. Other nodes look by
 * themselves from time to time: a lost ring delays an item, it never loses one.
 */
public final class FeedBell {
    private final CopyOnWriteArrayList<Runnable> sleepers = new CopyOnWriteArrayList<>();

    /** What to run at each ring: short, and from any thread. */
    public AutoCloseable onRing(Runnable sleeper) {
        sleepers.add(sleeper);
        return () -> sleepers.remove(sleeper);
    }

    void ring() {
        sleepers.forEach(Runnable::run);
    }
}
