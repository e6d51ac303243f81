package org.safeguardinghub.api;

import org.awaitility.Awaitility;
import org.safeguardinghub.api.record.ViewProgress;

import java.time.Duration;

/** Waits until views reflect all that has happened. */
public final class Settled {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Settled() {}

    public static void awaitAll(HubWithBroker hub, String... views) {
        long last = hub.count("select max(position) from event");
        var progress = hub.part(ViewProgress.class);
        for (var view : views) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> progress.reached(view).orElse(0) >= last);
        }
    }
}
