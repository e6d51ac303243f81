package org.safeguardinghub.rigs.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

class OpenLoopTest {
    private final List<Long> due = new CopyOnWriteArrayList<>();

    @Test
    void sendings_fall_due_evenly_spread() {
        var late = new OpenLoop(1000, 4).run(Duration.ofMillis(50), (number, at) -> due.add(at));

        var inOrder = due.stream().sorted().toList();
        assertThat(inOrder).hasSize(50);
        assertThat(inOrder.getLast() - inOrder.getFirst()).isEqualTo(49_000_000);
        assertThat(late.count()).isEqualTo(50);
    }

    @Test
    void a_stall_keeps_nothing_from_falling_due() {
        var last = new CountDownLatch(1);
        new OpenLoop(1000, 20)
                .run(
                        Duration.ofMillis(20),
                        (number, at) -> {
                            if (number == 19) {
                                last.countDown();
                            } else {
                                awaitOn(last);
                            }
                            due.add(at);
                        });

        assertThat(due).hasSize(20);
    }

    @Test
    void no_more_than_the_limit_are_under_way() {
        var underWay = new AtomicInteger();
        var most = new AtomicInteger();
        new OpenLoop(2000, 3)
                .run(
                        Duration.ofMillis(50),
                        (number, at) -> {
                            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                            LockSupport.parkNanos(2_000_000);
                            underWay.decrementAndGet();
                        });

        assertThat(most.get()).isBetween(1, 3);
    }

    private static void awaitOn(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
