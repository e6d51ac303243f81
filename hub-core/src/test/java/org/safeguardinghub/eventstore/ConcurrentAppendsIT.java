package org.safeguardinghub.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.eventstore.Store.opened;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Engines on one database stand for nodes. */
class ConcurrentAppendsIT {
    /** Some that are always tried and one that never was. */
    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 4), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readers_see_every_position_once_and_in_order_whatever_happens(long seed) throws Exception {
        try (var interleaving = new Interleaving(seed)) {
            assertThat(interleaving.run()).as("seed %d", seed).isEmpty();
            assertThat(interleaving.journal().events()).isPositive();
            assertThat(interleaving.journal().refusals()).isPositive();
        }
    }

    @Test
    void exactly_one_of_the_decisions_on_the_same_facts_wins() throws Exception {
        try (var store = new Store();
                var other = store.engine(builder -> builder)) {
            for (int round = 0; round < 20; round++) {
                Guard guard =
                        store.reader
                                .facts(Set.of(new Criterion("a", Set.of(Store.OPENED))))
                                .guard();
                assertThat(winners(List.of(store.engine, other), guard)).isEqualTo(1);
            }
            assertThat(store.reader.head()).isEqualTo(20);
        }
    }

    private static long winners(List<PgEventStorageEngine> engines, Guard guard)
            throws InterruptedException, ExecutionException {
        var together = new CyclicBarrier(8);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> racers =
                    IntStream.range(0, 8)
                            .<Callable<Boolean>>mapToObj(
                                    i ->
                                            () -> {
                                                together.await();
                                                return wins(engines.get(i % 2), guard);
                                            })
                            .toList();
            long winners = 0;
            for (Future<Boolean> racer : threads.invokeAll(racers)) {
                winners += racer.get() ? 1 : 0;
            }
            return winners;
        }
    }

    private static boolean wins(PgEventStorageEngine engine, Guard guard) {
        try {
            Store.inUnitOfWork(
                    () -> {
                        Append.under(guard);
                        engine.appendEvents(opened("a"));
                    });
            return true;
        } catch (GuardLost e) {
            return false;
        }
    }
}
