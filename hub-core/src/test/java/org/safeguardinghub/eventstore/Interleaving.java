package org.safeguardinghub.eventstore;

import static org.safeguardinghub.eventstore.Store.closed;
import static org.safeguardinghub.eventstore.Store.inStream;
import static org.safeguardinghub.eventstore.Store.opened;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.safeguardinghub.eventstore.Journal.Seen;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import javax.sql.DataSource;

/**
 * Three engines on one database stand for three nodes. Writers with batches, collisions, pauses,
 * hooks that refuse and backends that die; readers beside them. The seed decides what each does,
 * not when the machine lets it.
 */
final class Interleaving implements AutoCloseable {
    private static final int ENGINES = 3;
    private static final int WRITERS = 12;
    private static final int COMMANDS = 40;
    private static final long LONGEST_PAUSE_NANOS = Duration.ofMillis(3).toNanos();

    private final Store store = new Store();
    private final List<PgEventStorageEngine> engines = new ArrayList<>();
    private final Journal journal = new Journal();
    private final CompletableFuture<Long> written = new CompletableFuture<>();
    private final long seed;

    Interleaving(long seed) {
        this.seed = seed;
        for (int i = 0; i < ENGINES; i++) {
            Random random = new Random(seed + i);
            engines.add(
                    store.engine(
                            b ->
                                    b.hooks(List.of(Interleaving::refuse))
                                            .dataSource(disturbed(random))));
        }
    }

    /** Runs to the end; gives what is wrong in what either reader saw or in the tables. */
    List<String> run() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Seen>> polling = threads.submit(this::poll);
            Future<List<Seen>> streaming = threads.submit(this::stream);
            List<Callable<Void>> writers =
                    IntStream.range(0, WRITERS).<Callable<Void>>mapToObj(this::writer).toList();
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
            written.complete(store.reader.head());
            List<String> faults = new ArrayList<>(journal.faults(polling.get(1, TimeUnit.MINUTES)));
            faults.addAll(journal.faults(streaming.get(1, TimeUnit.MINUTES)));
            faults.addAll(StoreRows.faults(store.database.application()));
            return faults;
        }
    }

    Journal journal() {
        return journal;
    }

    /** Before a commit, or all that is sent with one: waits, or loses the connection. */
    private DataSource disturbed(Random random) {
        return Intercepted.dataSource(
                store.database.application(),
                call -> {
                    if (call.is("commit") || call.is("execute")) {
                        pause(random);
                        if (random.nextInt(100) == 0) {
                            Backend.of(connection(call)).kill();
                        }
                    }
                    return call.proceed();
                });
    }

    private static Connection connection(Intercepted.Call call) throws SQLException {
        return call.target() instanceof Statement statement
                ? statement.getConnection()
                : (Connection) call.target();
    }

    /** What is unlucky is refused by the database, in the append transaction. */
    private static List<Beside> refuse(List<Appended> events) {
        return events.stream()
                .filter(e -> e.message().getPayload().equals(new Closed("unlucky")))
                .map(Refusing::beside)
                .toList();
    }

    private Callable<Void> writer(int number) {
        return () -> {
            var random = new Random(seed * WRITERS + number);
            for (int i = 0; i < COMMANDS; i++) {
                List<EventMessage<?>> events = events(number, random);
                List<String> ids =
                        events.stream().<String>map(EventMessage::getIdentifier).toList();
                try {
                    engines.get(random.nextInt(ENGINES)).appendEvents(events);
                    journal.done(number, ids);
                } catch (OutcomeUnknown e) {
                    throw e;
                } catch (RuntimeException e) {
                    journal.refused(ids);
                }
                pause(random);
            }
            return null;
        };
    }

    /**
     * One to four events, sometimes at a place that others want too or not to the hook's liking.
     */
    private static List<EventMessage<?>> events(int writer, Random random) {
        List<EventMessage<?>> events = new ArrayList<>();
        for (int n = random.nextInt(3); n >= 0; n--) {
            events.add(opened("writer-" + writer));
        }
        switch (random.nextInt(5)) {
            case 0 -> events.add(closed("unlucky"));
            case 1 -> events.add(inStream("contended", random.nextInt(COMMANDS)));
            default -> {}
        }
        return events;
    }

    private static void pause(Random random) {
        if (random.nextInt(4) == 0) {
            LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE_NANOS));
        }
    }

    private List<Seen> poll() {
        List<Seen> seen = new ArrayList<>();
        while (isExpectingMore(seen)) {
            long from = seen.isEmpty() ? 0 : seen.getLast().position();
            engines.getFirst()
                    .readEvents(new GlobalSequenceTrackingToken(from), false)
                    .forEach(event -> seen.add(seen(event)));
        }
        return seen;
    }

    /** Woken by what its own node appends and by what PostgreSQL tells of the others. */
    private List<Seen> stream() throws InterruptedException {
        List<Seen> seen = new ArrayList<>();
        try (var source =
                        new EventSource(
                                engines.getLast(),
                                store.database.application(),
                                Duration.ofSeconds(1));
                BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
            while (isExpectingMore(seen)) {
                if (stream.hasNextAvailable(10, TimeUnit.MILLISECONDS)) {
                    seen.add(seen(stream.nextAvailable()));
                }
            }
        }
        return seen;
    }

    private boolean isExpectingMore(List<Seen> seen) {
        long last = seen.isEmpty() ? 0 : seen.getLast().position();
        return !written.isDone() || last < written.join();
    }

    private static Seen seen(TrackedEventMessage<?> event) {
        return new Seen(event.trackingToken().position().orElseThrow(), event.getIdentifier());
    }

    @Override
    public void close() {
        engines.forEach(PgEventStorageEngine::close);
        store.close();
    }
}
