package org.safeguardinghub.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguardinghub.eventstore.Store.opened;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

class BusyStoreIT {
    private final CountDownLatch inAppend = new CountDownLatch(1);
    private final Semaphore mayGoOn = new Semaphore(0);
    private final Store store =
            new Store(
                    builder ->
                            builder.queueCapacity(1)
                                    .queuePatience(Duration.ofMillis(50))
                                    .hooks(
                                            List.of(
                                                    _ -> {
                                                        inAppend.countDown();
                                                        mayGoOn.acquireUninterruptibly();
                                                        return List.of();
                                                    })));

    @AfterEach
    void close() {
        mayGoOn.release(100);
        store.close();
    }

    @Test
    void a_full_queue_is_answered_busy_and_what_was_taken_is_still_done() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = CompletableFuture.runAsync(() -> store.append(opened("a")), callers);
            inAppend.await();
            var second = CompletableFuture.runAsync(() -> store.append(opened("b")), callers);
            var third = CompletableFuture.runAsync(() -> store.append(opened("c")), callers);

            CompletableFuture<Object> busy = CompletableFuture.anyOf(second, third);
            assertThatThrownBy(busy::join).hasCauseInstanceOf(StoreBusy.class);
            mayGoOn.release(2);
            first.join();
            assertThatThrownBy(() -> CompletableFuture.allOf(second, third).join())
                    .hasCauseInstanceOf(StoreBusy.class);
        }
        assertThat(store.reader.head()).isEqualTo(2);
    }

    @Test
    void a_closed_store_finishes_what_waits_and_takes_no_more() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = CompletableFuture.runAsync(() -> store.append(opened("a")), callers);
            inAppend.await();
            var closing = CompletableFuture.runAsync(store.engine::close, callers);
            mayGoOn.release(2);
            first.join();
            closing.join();
        }
        assertThatThrownBy(() -> store.append(opened("b"))).isInstanceOf(StoreClosed.class);
        assertThat(store.reader.head()).isEqualTo(1);
    }
}
