package org.safeguardinghub.api.inference;

import org.awaitility.Awaitility;
import org.safeguardinghub.api.HubWithBroker;
import org.safeguardinghub.api.record.ViewProgress;

import java.time.Duration;

/** Waits until a view reflects all that has happened. */
final class Settled {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Settled() {}

    static void awaitAll(HubWithBroker hub, String view) {
        long last = hub.count("select max(position) from event");
        var views = hub.part(ViewProgress.class);
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> views.reached(view).orElse(0) >= last);
    }
}
