package org.safeguardinghub.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguardinghub.eventstore.Store.closed;
import static org.safeguardinghub.eventstore.Store.opened;

import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.eventstore.Beside.Column;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class HooksIT {
    private final CountDownLatch firstMayGoOn = new CountDownLatch(1);
    private final CountDownLatch firstIsIn = new CountDownLatch(1);
    private final List<Integer> batches = new ArrayList<>();
    private final Store store = new Store(builder -> builder.hooks(List.of(this::hook)));

    @AfterEach
    void close() {
        firstMayGoOn.countDown();
        store.close();
    }

    /** Holds the batch of "first" until told; refuses whatever is about "bad", in the database. */
    private List<Beside> hook(List<Appended> events) {
        var beside = new ArrayList<Beside>();
        batches.add(events.size());
        for (Appended event : events) {
            if (event.message().getPayload() instanceof Opened(String about)) {
                if (about.equals("first")) {
                    firstIsIn.countDown();
                    await(firstMayGoOn);
                }
                if (about.equals("kept")) {
                    beside.add(
                            Beside.insert(
                                    "record_part (record_id, position, categories)",
                                    "gen_random_uuid(), u.position, '{}'",
                                    List.of(
                                            Column.longs(
                                                    "position",
                                                    List.of(event),
                                                    Appended::position))));
                }
                if (about.equals("bad")) {
                    beside.add(Refusing.beside(event));
                }
            }
        }
        return beside;
    }

    @Test
    void a_hook_that_fails_fails_only_its_command() throws InterruptedException {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = appendIn(callers, opened("first"));
            firstIsIn.await();
            var others =
                    IntStream.range(0, 20)
                            .mapToObj(i -> appendIn(callers, opened("good"), closed("good")))
                            .toList();
            var bad = appendIn(callers, opened("good"), opened("bad"));
            firstMayGoOn.countDown();

            first.join();
            others.forEach(CompletableFuture::join);
            assertThatThrownBy(bad::join).hasStackTraceContaining("division by zero");
        }
        assertThat(store.reader.head()).isEqualTo(41);
        assertThat(store.idsInOrder()).hasSize(41).doesNotHaveDuplicates();
    }

    @Test
    void what_waits_during_one_batch_is_the_next_batch() throws InterruptedException {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = appendIn(callers, opened("first"));
            firstIsIn.await();
            var handedOver = new CountDownLatch(20);
            var others =
                    IntStream.range(0, 20)
                            .mapToObj(
                                    i ->
                                            CompletableFuture.runAsync(
                                                    () -> {
                                                        handedOver.countDown();
                                                        store.append(opened("good"));
                                                    },
                                                    callers))
                            .toList();
            handedOver.await();
            firstMayGoOn.countDown();
            first.join();
            others.forEach(CompletableFuture::join);
        }
        assertThat(batches).startsWith(1).hasSizeLessThan(21);
        assertThat(batches.stream().mapToInt(Integer::intValue).sum()).isEqualTo(21);
    }

    @Test
    void what_a_hook_wants_written_is_written_with_the_events_and_not_without_them()
            throws SQLException {
        store.appendOnce("key", opened("kept"));
        assertThatThrownBy(() -> store.appendOnce("key", opened("kept")))
                .isInstanceOf(AlreadyAppended.class);
        assertThat(rowsBeside()).containsExactly(1L);

        try (var otherNode = store.engine(builder -> builder)) {
            otherNode.appendEvents(opened("good"));
        }
        store.append(opened("kept"), opened("kept"));
        assertThat(rowsBeside()).containsExactly(1L, 3L, 4L);
    }

    private List<Long> rowsBeside() throws SQLException {
        try (var connection = store.database.application().getConnection();
                var query =
                        connection.prepareStatement(
                                "select position from record_part order by position");
                var rows = query.executeQuery()) {
            var positions = new ArrayList<Long>();
            while (rows.next()) {
                positions.add(rows.getLong(1));
            }
            return positions;
        }
    }

    private CompletableFuture<Void> appendIn(ExecutorService callers, EventMessage<?>... events) {
        return CompletableFuture.runAsync(() -> store.append(events), callers);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
