package org.safeguardinghub.rigs.store;

import org.safeguardinghub.rigs.store.Stores.Kind;

import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Consumer;

/** How many commands of the store's mixed work it does in a second, for others to compare with. */
public final class MixedRate {
    private static final long SEEDED = 10_000;

    private final Stores stores;

    /** Fills a store of its own beside what else is on the server. */
    public MixedRate(Seat seat, Consumer<String> out) throws SQLException, IOException {
        this.stores = new Stores(seat, "mixed", SEEDED);
        stores.prepare(false, out);
    }

    /**
     * Measures once, after a fifth as much to warm up.
     *
     * @return commands per second
     */
    public double measure(int clients, int commands) throws SQLException, InterruptedException {
        int units = Math.max(clients, commands / Workload.MIXED.commands());
        var asking = new Clients(clients);
        try (Peer peer = stores.open(Kind.OURS)) {
            asking.rate(Workload.MIXED, peer, SEEDED, Math.max(clients, units / 5));
            return asking.rate(Workload.MIXED, peer, SEEDED, units);
        }
    }
}
