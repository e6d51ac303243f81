package org.safeguardinghub.rigs.store;

import org.safeguardinghub.rigs.store.Stores.Kind;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * One combination that is measured in every round, by each of its peers in turn.
 *
 * @param suffix what tells it from the same combination at another size
 * @param units of work by all clients together, after a fifth as many to warm up
 */
record Cell(
        Stores stores, String suffix, Workload workload, int clients, int units, List<Kind> peers) {
    /** Before the name of what the server's log takes for a command. */
    static final String LOG_BYTES = "log_bytes.";

    void round(Rates rates) throws SQLException, InterruptedException {
        for (Kind kind : peers) {
            try (Peer peer = stores.open(kind)) {
                var asking = new Clients(clients);
                asking.rate(workload, peer, stores.events(), Math.max(clients, units / 5));
                long before = stores.seat().logged();
                rates.add(name(kind), asking.rate(workload, peer, stores.events(), units));
                double logged = stores.seat().logged() - before;
                rates.add(LOG_BYTES + name(kind), logged / units / workload.commands());
            }
        }
    }

    String name(Kind kind) {
        return "%s.%d.%s%s"
                .formatted(workload.name().toLowerCase(Locale.ROOT), clients, kind.word(), suffix);
    }
}
