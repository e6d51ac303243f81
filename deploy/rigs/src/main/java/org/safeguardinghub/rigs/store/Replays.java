package org.safeguardinghub.rigs.store;

import org.safeguardinghub.eventstore.LogSweep;
import org.safeguardinghub.rigs.store.Stores.Kind;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/** Reads a whole store with payloads decoded, as a view that is made anew does. */
record Replays(Stores stores) {
    private static final int RANGE = 10_000;

    /** By Axon's JDBC store, by ours on one thread and on four, and by the bare copy. */
    void round(Rates rates) throws SQLException {
        try (var peer = (AxonJdbcPeer) stores.open(Kind.AXON_JDBC)) {
            rates.add(
                    "replay.1.axon_jdbc",
                    rate(
                            () ->
                                    Decoded.count(
                                            peer.engine()
                                                    .readEvents(null, false)
                                                    .limit(stores.events()))));
        }
        rates.add("replay.1.copy", rate(() -> new BareCopy(stores).read()));
        for (int threads : new int[] {1, 4}) {
            rates.add("replay." + threads + ".ours", rate(() -> sweep(threads)));
        }
    }

    private long sweep(int threads) {
        var read = new AtomicLong();
        try (var source = stores.connections(Kind.OURS)) {
            new LogSweep(stores.reader(source), threads, RANGE)
                    .read(
                            0,
                            stores.events(),
                            (range, events) ->
                                    read.addAndGet(Decoded.count(events.map(a -> a.message()))),
                            (done, all) -> {});
        }
        return read.get();
    }

    private interface Read {
        long events() throws SQLException;
    }

    /** Events in a second; all of them, or it does not count. */
    private double rate(Read read) throws SQLException {
        long began = System.nanoTime();
        long events = read.events();
        double seconds = (System.nanoTime() - began) / 1e9;
        if (events != stores.events()) {
            throw new IllegalStateException("read " + events + " of " + stores.events());
        }
        return events / seconds;
    }
}
