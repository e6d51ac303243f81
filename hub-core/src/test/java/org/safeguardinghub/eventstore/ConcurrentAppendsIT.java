package org.safeguardinghub.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.eventstore.Store.closed;
import static org.safeguardinghub.eventstore.Store.inStream;
import static org.safeguardinghub.eventstore.Store.opened;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Two engines on one database stand for two nodes. */
class ConcurrentAppendsIT {
    private static final int WRITERS = 16;
    private static final int COMMANDS = 40;
    private static final AppendHook REFUSING_UNLUCKY =
            (connection, events) -> {
                for (Appended event : events) {
                    if (event.message().getPayload() instanceof Closed(String about)
                            && about.equals("unlucky")) {
                        throw new IllegalStateException("refused by the hook");
                    }
                }
            };

    private final Store store = new Store(builder -> builder.hooks(List.of(REFUSING_UNLUCKY)));
    private final PgEventStorageEngine other =
            store.engine(builder -> builder.hooks(List.of(REFUSING_UNLUCKY)));

    @AfterEach
    void close() {
        other.close();
        store.close();
    }

    @Test
    void a_reader_that_follows_sees_every_position_once_and_in_order() throws Exception {
        var writing = new AtomicBoolean(true);
        var expected = new AtomicLong();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Long>> follower = threads.submit(() -> follow(writing));
            List<Callable<Void>> writers =
                    IntStream.range(0, WRITERS)
                            .mapToObj(i -> writer(i, engine(i), expected))
                            .toList();
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
            writing.set(false);
            assertThat(follower.get())
                    .isEqualTo(LongStream.rangeClosed(1, expected.get()).boxed().toList());
        }
        assertThat(store.reader.head()).isEqualTo(expected.get());
        assertThat(timesOutOfOrder()).isZero();
    }

    @Test
    void exactly_one_of_the_decisions_on_the_same_facts_wins() throws Exception {
        for (int round = 0; round < 20; round++) {
            Guard guard =
                    store.reader.facts(Set.of(new Criterion("a", Set.of(Store.OPENED)))).guard();
            assertThat(winners(guard)).isEqualTo(1);
        }
        assertThat(store.reader.head()).isEqualTo(20);
    }

    private long winners(Guard guard) throws InterruptedException, ExecutionException {
        var together = new CyclicBarrier(8);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> racers =
                    IntStream.range(0, 8)
                            .<Callable<Boolean>>mapToObj(
                                    i ->
                                            () -> {
                                                together.await();
                                                return wins(engine(i), guard);
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

    /** Writes, collides over one stream, and is refused by the hook now and then. */
    private static Callable<Void> writer(
            int number, PgEventStorageEngine engine, AtomicLong expected) {
        return () -> {
            var random = new Random(number);
            for (int i = 0; i < COMMANDS; i++) {
                List<EventMessage<?>> events = new ArrayList<>();
                for (int n = random.nextInt(3); n >= 0; n--) {
                    events.add(opened("writer-" + number));
                }
                switch (random.nextInt(4)) {
                    case 0 -> events.add(closed("unlucky"));
                    case 1 -> events.add(inStream("contended", i));
                    default -> events.add(closed("writer-" + number));
                }
                try {
                    engine.appendEvents(events);
                    expected.addAndGet(events.size());
                } catch (ConcurrencyException e) {
                    // another writer took the place in the contended stream
                } catch (RuntimeException e) {
                    assertThat(e)
                            .hasMessageMatching("refused by the hook|.*stream.*|.*Aggregate.*");
                }
            }
            return null;
        };
    }

    private List<Long> follow(AtomicBoolean writing) {
        List<Long> seen = new ArrayList<>();
        boolean last = false;
        while (true) {
            long from = seen.isEmpty() ? 0 : seen.getLast();
            boolean more =
                    store.engine
                                    .readEvents(new GlobalSequenceTrackingToken(from), false)
                                    .peek(e -> seen.add(e.trackingToken().position().orElseThrow()))
                                    .count()
                            > 0;
            if (last && !more) {
                return seen;
            }
            last = !writing.get();
        }
    }

    private PgEventStorageEngine engine(int i) {
        return i % 2 == 0 ? store.engine : other;
    }

    private long timesOutOfOrder() throws SQLException {
        try (Connection connection = store.database.application().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                select count(*) from event a join event b
                                  on b.position = a.position + 1 and b.recorded_at < a.recorded_at
                                """)) {
            row.next();
            return row.getLong(1);
        }
    }
}
