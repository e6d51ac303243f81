package org.safeguardinghub.rigs.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** So many threads that ask again as soon as they are answered. */
record Clients(int count) {
    /** Asks that many units in all; gives commands per second. */
    double rate(Workload workload, Peer peer, long seeded, int units) throws InterruptedException {
        var left = new AtomicInteger(units);
        List<Future<?>> clients = new ArrayList<>();
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            for (int i = 0; i < count; i++) {
                clients.add(
                        threads.submit(
                                () -> {
                                    while (left.getAndDecrement() > 0) {
                                        workload.once(peer, seeded);
                                    }
                                }));
            }
            for (Future<?> client : clients) {
                client.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
        return units * (double) workload.commands() * 1e9 / (System.nanoTime() - began);
    }
}
