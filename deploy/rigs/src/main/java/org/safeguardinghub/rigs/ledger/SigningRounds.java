package org.safeguardinghub.rigs.ledger;

import org.safeguardinghub.ledger.Signing;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Signs what is new, again and again, as a node of a hub does. */
final class SigningRounds implements AutoCloseable {
    /** {@code hub.ledger.every}, where nothing else is set. */
    private static final Duration REST = Duration.ofMillis(500);

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

    private SigningRounds() {}

    static SigningRounds of(Signing signing) {
        var rounds = new SigningRounds();
        var _ =
                rounds.thread.scheduleWithFixedDelay(
                        signing::signNew, REST.toMillis(), REST.toMillis(), TimeUnit.MILLISECONDS);
        return rounds;
    }

    /** Returns when the round that is under way is over. */
    @Override
    public void close() {
        thread.close();
    }
}
