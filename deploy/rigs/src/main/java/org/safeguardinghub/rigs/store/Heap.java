package org.safeguardinghub.rigs.store;

import org.safeguardinghub.rigs.store.Stores.Kind;

import java.sql.SQLException;

/** What an engine still holds after many clients have been at it for long. */
record Heap(Stores stores, int units) {
    private static final int CLIENTS = 128;

    /** In MiB, between one stretch and the next, as long again. */
    double growth() throws SQLException, InterruptedException {
        try (Peer peer = stores.open(Kind.OURS)) {
            var clients = new Clients(CLIENTS);
            clients.rate(Workload.CREATE, peer, stores.events(), units);
            long before = used();
            clients.rate(Workload.CREATE, peer, stores.events(), units);
            return (used() - before) / 1024.0 / 1024.0;
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
