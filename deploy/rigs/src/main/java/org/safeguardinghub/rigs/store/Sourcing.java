package org.safeguardinghub.rigs.store;

import org.safeguardinghub.rigs.load.Samples;
import org.safeguardinghub.rigs.store.Stores.Kind;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;

/** Sources children of many events that lie all over a large store, one after the other. */
record Sourcing(Stores stores) {
    private static final int CHILDREN = 1000;
    private static final int MEASURED = 2_000;

    Samples measure() throws SQLException {
        var samples = new Samples();
        try (Peer peer = stores.open(Kind.OURS)) {
            // each once before: what is measured is the depth of the indexes, not the disk
            for (int i = -CHILDREN; i < MEASURED; i++) {
                int which = i < 0 ? i + CHILDREN : ThreadLocalRandom.current().nextInt(CHILDREN);
                var child = new Child(Seed.LONG_CHILDREN + which);
                long began = System.nanoTime();
                int events = peer.source(child.aggregate());
                long took = System.nanoTime() - began;
                if (events != stores.events() / 50_000) {
                    throw new IllegalStateException("sourced " + events);
                }
                if (i >= 0) {
                    samples.add(took);
                }
            }
        }
        return samples;
    }
}
