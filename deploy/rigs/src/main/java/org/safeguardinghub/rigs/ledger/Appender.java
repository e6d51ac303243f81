package org.safeguardinghub.rigs.ledger;

import com.zaxxer.hikari.HikariDataSource;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.safeguardinghub.ledger.Signing;
import org.safeguardinghub.sealing.Sealer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Appends to one log with all that its side does besides. */
final class Appender implements AutoCloseable {
    private static final int CLIENTS = 32;

    private final Side side;
    private final HikariDataSource hub;
    private final Sealer sealer;
    private final PgEventStorageEngine engine;
    private final @Nullable SigningRounds rounds;

    Appender(Side side, HikariDataSource hub, Signing signing, Sealer sealer) {
        this.side = side;
        this.hub = hub;
        this.sealer = sealer;
        this.engine = Saying.engine(hub);
        this.rounds = side.isSigned() ? SigningRounds.of(signing) : null;
    }

    /** Events in a second, when so many are appended by all clients together. */
    double rate(int events) throws InterruptedException {
        var left = new AtomicInteger(events);
        List<Future<?>> clients = new ArrayList<>();
        long began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(
                        threads.submit(
                                () -> {
                                    while (left.getAndDecrement() > 0) {
                                        append();
                                    }
                                }));
            }
            for (Future<?> client : clients) {
                client.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
        return events * 1e9 / (System.nanoTime() - began);
    }

    private void append() {
        engine.appendEvents(side.isSealed() ? Saying.sealed(sealer) : Saying.inClear());
    }

    @Override
    public void close() {
        if (rounds != null) {
            rounds.close();
        }
        engine.close();
        hub.close();
    }
}
