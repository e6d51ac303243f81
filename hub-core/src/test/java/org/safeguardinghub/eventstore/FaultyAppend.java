package org.safeguardinghub.eventstore;

import static org.safeguardinghub.eventstore.Store.opened;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.safeguardinghub.eventstore.Beside.Column;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Two clients append in one batch while a fault is in the way, and each repeats what failed when it
 * is over. Collects what the store did that it had promised not to do.
 */
final class FaultyAppend implements AutoCloseable {
    /** What a client does after an answer that is not "done". */
    enum Client {
        REPEATS_THE_SAME,
        SENDS_IT_AS_NEW,
        GIVES_UP
    }

    /** Which of the store's ways an append takes. */
    enum Way {
        IN_ONE_STATEMENT,
        /** As a hook writes beside the events; in one round trip too. */
        WITH_ROWS_BESIDE,
        /** As something stands against the batch: a third client repeats what is stored. */
        UNDER_LOCK
    }

    private final Store store = new Store();
    private final CountDownLatch firstIsIn = new CountDownLatch(1);
    private final CountDownLatch firstMayGoOn = new CountDownLatch(1);
    private final List<String> complaints = new ArrayList<>();
    private final Way way;
    private final Fault fault;
    private final Client client;
    private final PgEventStorageEngine engine;
    private int largestBatch;

    FaultyAppend(Way way, Fault fault, Client client) {
        this.way = way;
        this.fault = fault;
        this.client = client;
        this.engine =
                store.engine(
                        builder ->
                                builder.dataSource(
                                                Intercepted.dataSource(
                                                        store.database.application(), fault))
                                        .outcomePatience(Duration.ZERO)
                                        .hooks(List.of(new Hold())));
    }

    /** Concerns the first batch at least, which it keeps until others wait behind it. */
    private final class Hold implements AppendHook {
        @Override
        public boolean concerns(EventMessage<?> event) {
            return concernsHook(event);
        }

        @Override
        public List<Beside> beside(List<Appended> events) {
            hold(events);
            return List.of(
                    Beside.insert(
                            "record_part (record_id, position, categories)",
                            "gen_random_uuid(), u.position, '{}'",
                            List.of(Column.longs("position", events, Appended::position))));
        }
    }

    private void hold(List<Appended> events) {
        largestBatch = Math.max(largestBatch, events.size());
        if (!about(events.getFirst().message()).equals("first")) {
            return;
        }
        firstIsIn.countDown();
        try {
            firstMayGoOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives one line for each broken promise. */
    List<String> run() throws Exception {
        List<EventMessage<?>> zero = List.of(opened("zero"));
        engine.appendEvents(zero);
        FutureTask<Boolean> first = appending(List.of(opened("first")));
        firstIsIn.await();
        Supplier<List<EventMessage<?>>> one = () -> List.of(begun("one"), opened("one"));
        Supplier<List<EventMessage<?>>> two = () -> List.of(opened("two"), begun("two"));
        List<EventMessage<?>> ofOne = one.get();
        List<EventMessage<?>> ofTwo = two.get();
        FutureTask<Boolean> oneDone = appending(ofOne);
        FutureTask<Boolean> twoDone = appending(ofTwo);
        if (way == Way.UNDER_LOCK) {
            FutureTask<Boolean> _ =
                    waiting(new FutureTask<>(() -> engine.appendEvents(zero), true));
        }
        fault.arm();
        firstMayGoOn.countDown();
        first.get(1, TimeUnit.MINUTES);
        boolean isOneDone = oneDone.get(1, TimeUnit.MINUTES);
        boolean isTwoDone = twoDone.get(1, TimeUnit.MINUTES);
        fault.repair();
        again(isOneDone, ofOne, one);
        again(isTwoDone, ofTwo, two);
        append(List.of(opened("last")));
        expect(Map.of("zero", 1L, "first", 1L, "one", 2L, "two", 2L, "last", 1L), "at the end");
        complaints.addAll(StoreRows.faults(store.database.application()));
        expectOneRowBesideEach();
        return complaints;
    }

    /** How many events went into one transaction. */
    int largestBatch() {
        return largestBatch;
    }

    /** Returns when the request is with the writer, which is busy with the first. */
    private FutureTask<Boolean> appending(List<EventMessage<?>> events) {
        return waiting(new FutureTask<>(() -> append(events)));
    }

    private static FutureTask<Boolean> waiting(FutureTask<Boolean> task) {
        Thread caller = Thread.ofVirtual().start(task);
        while (caller.getState() != Thread.State.WAITING && !task.isDone()) {
            Thread.onSpinWait();
        }
        return task;
    }

    /** Whether it was answered as done; what the answer promises is looked up at once. */
    private boolean append(List<EventMessage<?>> events) throws SQLException {
        String about = about(events.getFirst());
        try {
            engine.appendEvents(events);
        } catch (OutcomeUnknown e) {
            return false;
        } catch (RuntimeException e) {
            if (stored().containsKey(about)) {
                complaints.add(about + " was answered as not stored and is stored");
            }
            return false;
        }
        if (stored().getOrDefault(about, 0L) != events.size()) {
            complaints.add(about + " was answered as done and is not stored as it was sent");
        }
        return true;
    }

    private void again(
            boolean done, List<EventMessage<?>> same, Supplier<List<EventMessage<?>>> fresh)
            throws SQLException {
        switch (client) {
            case REPEATS_THE_SAME -> {
                if (!append(same)) {
                    complaints.add(about(same.getFirst()) + " cannot be repeated");
                }
            }
            case SENDS_IT_AS_NEW -> {
                if (!done) {
                    append(fresh.get());
                }
            }
            case GIVES_UP -> {}
        }
    }

    private void expect(Map<String, Long> wanted, String when) {
        Map<String, Long> stored = stored();
        if (!stored.equals(wanted)) {
            complaints.add(when + " there are " + stored + " and not " + wanted);
        }
    }

    /** Of those events that concern the hook, each has its row, and there are no others. */
    private void expectOneRowBesideEach() throws SQLException {
        List<Long> concerned =
                store.engine
                        .readEvents(null, false)
                        .filter(event -> concernsHook(event))
                        .map(event -> event.trackingToken().position().orElseThrow())
                        .toList();
        List<Long> rows = new ArrayList<>();
        try (var connection = store.database.application().getConnection();
                var query =
                        connection.prepareStatement(
                                "select position from record_part order by position");
                var row = query.executeQuery()) {
            while (row.next()) {
                rows.add(row.getLong(1));
            }
        }
        if (!rows.equals(concerned)) {
            complaints.add("beside the events at " + concerned + " there are rows of " + rows);
        }
    }

    private boolean concernsHook(EventMessage<?> event) {
        return way == Way.WITH_ROWS_BESIDE || about(event).equals("first");
    }

    /** How many events there are of each client, whatever their ids. */
    private Map<String, Long> stored() {
        return store.engine
                .readEvents(null, false)
                .collect(Collectors.groupingBy(FaultyAppend::about, Collectors.counting()));
    }

    /** The first event of a new stream. */
    private static EventMessage<?> begun(String about) {
        return new GenericDomainEventMessage<>(
                "Test", UUID.randomUUID().toString(), 0, new Opened(about));
    }

    private static String about(EventMessage<?> event) {
        return ((Opened) event.getPayload()).about();
    }

    @Override
    public void close() {
        firstMayGoOn.countDown();
        engine.close();
        store.close();
    }
}
