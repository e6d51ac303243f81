package org.safeguardinghub.rigs.store;

import java.util.concurrent.ThreadLocalRandom;

/** What clients ask of a store. Each call is one unit of work of one or more commands. */
enum Workload {
    /** A new aggregate with one event. */
    CREATE(1),
    /** A new aggregate, then nine updates that each source it first. */
    MIXED(10),
    /** A share that rests on facts under three tags. */
    GUARDED(1),
    /** The same reading and writing without the guard. */
    UNGUARDED(1);

    private final int commands;

    Workload(int commands) {
        this.commands = commands;
    }

    int commands() {
        return commands;
    }

    void once(Peer peer, long seeded) {
        switch (this) {
            case CREATE -> peer.append(Child.fresh().agreed());
            case MIXED -> live(peer, Child.fresh());
            case GUARDED -> ((OursPeer) peer).share(any(seeded), true);
            case UNGUARDED -> ((OursPeer) peer).share(any(seeded), false);
        }
    }

    private static void live(Peer peer, Child child) {
        peer.append(child.agreed());
        for (int sequence = 1; sequence < 10; sequence++) {
            int before = peer.source(child.aggregate());
            if (before != sequence) {
                throw new IllegalStateException("sourced " + before + ", wrote " + sequence);
            }
            peer.append(child.noted(sequence));
        }
    }

    private static Child any(long seeded) {
        return new Child(ThreadLocalRandom.current().nextLong(seeded / 11));
    }
}
