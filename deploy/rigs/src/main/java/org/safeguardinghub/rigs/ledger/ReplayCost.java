package org.safeguardinghub.rigs.ledger;

import org.safeguardinghub.eventstore.LogSweep;
import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.store.Rates;
import org.safeguardinghub.sealing.Sealer.Sought;
import org.safeguardinghub.shared.Category;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/**
 * How much longer it takes to read the sealed log again, every payload decoded, than the one that
 * lies open. Views that are made anew from facts, as that of rulings, open nothing; what it costs
 * to open all of it as well, a thousand at a time, is a figure of its own.
 */
record ReplayCost(Logs logs, Run run) {
    private static final double AIM = 35;
    private static final int RANGE = 10_000;
    private static final int OPENED_AT_ONCE = 1_000;

    List<Figure> measure() {
        long events = Math.min(head(Side.BARE), head(Side.SEALED));
        var rates = new Rates();
        int rounds = run.ofMany(3, 7);
        // the first is to warm up
        for (int round = 0; round <= rounds; round++) {
            double bare =
                    seconds(Side.BARE, events, (payload, _) -> Objects.requireNonNull(payload));
            double closed =
                    seconds(Side.SEALED, events, (payload, _) -> Objects.requireNonNull(payload));
            double opened = opening(events);
            if (round > 0) {
                rates.add("replay.bare", events / bare);
                rates.add("replay.sealed", events / closed);
                rates.add("replay.opened", events / opened);
                rates.add("replay.cost", 100 * (closed / bare - 1));
                rates.add("replay.opened.cost", 100 * (opened / bare - 1));
            }
        }
        rates.names().forEach(name -> run.out().accept(rates.line(name)));
        return List.of(
                Figure.of("replay.bare_per_s", rates.median("replay.bare"), "/s"),
                Figure.of("replay.opened.cost_percent", rates.median("replay.opened.cost"), "%"),
                Figure.atMost(AIM, "replay.cost_percent", rates.median("replay.cost"), "%"));
    }

    private long head(Side side) {
        try (var connections = logs.connections(side)) {
            return Logs.reader(connections).head();
        }
    }

    private double opening(long events) {
        var waiting = new ArrayList<Sought>();
        var opened = new AtomicLong();
        double seconds =
                seconds(
                        Side.SEALED,
                        events,
                        (payload, id) -> {
                            var said = (SaidSealed) payload;
                            said.content()
                                    .envelopes()
                                    .forEach((c, bytes) -> waiting.add(sought(said, id, c, bytes)));
                            if (waiting.size() >= OPENED_AT_ONCE) {
                                opened.addAndGet(logs.sealer().open(waiting).size());
                                waiting.clear();
                            }
                        });
        if (opened.get() + waiting.size() != events) {
            throw new IllegalStateException("opened " + opened + " of " + events);
        }
        return seconds;
    }

    private static Sought sought(SaidSealed said, String id, Category category, byte[] envelope) {
        return new Sought(said.record(), SaidSealed.NAME, id, category, envelope);
    }

    /** On one thread, so that what is taken off each event may be kept from one to the next. */
    private double seconds(Side side, long events, BiConsumer<Object, String> taking) {
        long began = System.nanoTime();
        try (var connections = logs.connections(side)) {
            new LogSweep(Logs.reader(connections), 1, RANGE)
                    .read(
                            0,
                            events,
                            (_, all) ->
                                    all.forEach(
                                            one ->
                                                    taking.accept(
                                                            one.message().getPayload(),
                                                            one.message().getIdentifier())),
                            (_, _) -> {});
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
