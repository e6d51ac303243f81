package org.safeguardinghub.rigs.ledger;

import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.store.Rates;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How much longer it takes to store a new record that is sealed, hashed and signed than one that is
 * only stored, by 32 clients. The sides take turns, and each round has another order. What hashing
 * takes is measured by itself and taken off the bare side as if nothing else were done meanwhile,
 * which is the most that it can be: one thread hashes, and others serialise and seal beside it.
 */
record AppendCost(Logs logs, Run run) {
    private static final double AIM = 20;

    List<Figure> measure() throws IOException, SQLException, InterruptedException {
        double hashing = HashTime.seconds();
        var rates = new Rates();
        int rounds = run.ofMany(3, 7);
        for (int round = 0; round < rounds; round++) {
            round(round, hashing, rates);
        }
        rates.names().forEach(name -> run.out().accept(rates.line(name)));
        return List.of(
                Figure.of("append.bare_per_s", rates.median("append.bare"), "/s"),
                Figure.of("append.sealed_per_s", rates.median("append.sealed"), "/s"),
                Figure.of("append.hash_us", hashing * 1e6, "us"),
                Figure.of("append.ledger.cost_percent", rates.median("append.ledger.cost"), "%"),
                Figure.atMost(AIM, "append.cost_percent", rates.median("append.cost"), "%"));
    }

    private void round(int round, double hashing, Rates rates)
            throws IOException, SQLException, InterruptedException {
        int events = run.ofMany(4_000, 30_000);
        var order = new ArrayList<>(List.of(Side.values()));
        Collections.rotate(order, round);
        Map<Side, Double> seconds = new EnumMap<>(Side.class);
        for (Side side : order) {
            try (var appender = logs.appender(side)) {
                appender.rate(events / 4);
                double rate = appender.rate(events);
                rates.add("append." + side.word(), rate);
                seconds.put(side, 1 / rate);
            }
        }
        double bare = of(Side.BARE, seconds) - hashing;
        rates.add("append.ledger.cost", 100 * (of(Side.SIGNED, seconds) / bare - 1));
        rates.add("append.cost", 100 * (of(Side.SEALED, seconds) / bare - 1));
    }

    private static double of(Side side, Map<Side, Double> seconds) {
        return Objects.requireNonNull(seconds.get(side));
    }
}
