package org.safeguardinghub.rigs.revoke;

import org.safeguardinghub.api.revocation.Race.Nemesis;
import org.safeguardinghub.rigs.nodes.HubNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stands still while the authority goes. Who is stopped in the midst of an append holds up all who
 * append, and with them the reduction: so it goes on by itself after a while.
 */
final class StoppedProcess implements Nemesis {
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final HubNode victim;
    private final CountDownLatch reduced = new CountDownLatch(1);

    StoppedProcess(HubNode victim) {
        this.victim = victim;
    }

    @Override
    public void begins() {
        try {
            victim.freeze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Thread.ofPlatform().name("goes on").start(this::goOn);
    }

    private void goOn() {
        try {
            var _ = reduced.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            victim.goOn();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void afterReduction() {
        reduced.countDown();
    }

    @Override
    public void ends() {
        reduced.countDown();
    }
}
