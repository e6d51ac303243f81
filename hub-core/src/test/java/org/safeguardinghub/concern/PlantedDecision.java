package org.safeguardinghub.concern;

import org.axonframework.eventhandling.EventMessage;
import org.safeguardinghub.shared.RecordId;

import java.time.Clock;
import java.time.Instant;

/** What no decision may do: each of these the architecture test must find. */
public final class PlantedDecision {
    private PlantedDecision() {}

    static Instant asksAClock(Clock clock) {
        return clock.instant();
    }

    static Instant asksTheSystem() {
        return Instant.now();
    }

    static RecordId drawsLots() {
        return RecordId.random();
    }

    static Object decide(EventMessage<?> event) {
        return event.getPayload();
    }
}
