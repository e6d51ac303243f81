package org.safeguardinghub.api.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.ledger.LedgerReading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How far the checkpoint that is shown is behind the log. Every node says the same. */
public final class LedgerMeters implements MeterBinder {
    private final LedgerReading ledger;
    private final LedgerWork work;
    private final Witnesses witnesses;
    private final FactReader log;
    private final Clock clock;

    public LedgerMeters(
            LedgerReading ledger,
            LedgerWork work,
            Witnesses witnesses,
            FactReader log,
            Clock clock) {
        this.ledger = ledger;
        this.work = work;
        this.witnesses = witnesses;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("hub.ledger.lag.events", this::events)
                .description("events that no shown checkpoint covers")
                .register(registry);
        Gauge.builder("hub.ledger.lag.seconds", this::seconds)
                .description("age of the first event that no shown checkpoint covers")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("hub.ledger.contradicted", () -> work.isContradicted() ? 1 : 0)
                .description("1 where the log is not what was signed of it: nothing is signed")
                .register(registry);
        for (var witness : witnesses.all()) {
            var key = witness.key();
            Gauge.builder("hub.ledger.witness.missing", () -> witnesses.missing(key))
                    .description("events of the shown checkpoint that the witness has not cosigned")
                    .tag("witness", key.name())
                    .register(registry);
        }
    }

    private double events() {
        // before the head is read: more may be signed between the two looks
        long shown = ledger.size();
        return Math.max(0, log.head() - shown);
    }

    private double seconds() {
        return log.at(List.of(ledger.size() + 1)).stream()
                .map(Appended::recordedAt)
                .map(this::age)
                .findFirst()
                .orElse(0.0);
    }

    private double age(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toNanos() / 1e9);
    }
}
