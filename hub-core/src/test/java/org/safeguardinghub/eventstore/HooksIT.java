package org.safeguardinghub.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguardinghub.eventstore.Store.closed;
import static org.safeguardinghub.eventstore.Store.opened;

import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
    private void hook(Connection connection, List<Appended> events) throws SQLException {
        batches.add(events.size());
        for (Appended event : events) {
            if (event.message().getPayload() instanceof Opened(String about)) {
                if (about.equals("first")) {
                    firstIsIn.countDown();
                    await(firstMayGoOn);
                }
                if (about.equals("bad")) {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("select 1 / 0");
                    }
                }
            }
        }
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
