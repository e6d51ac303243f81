package org.safeguardinghub.rigs.store;

import org.axonframework.eventhandling.EventMessage;

import java.util.Objects;
import java.util.stream.Stream;

/** Reads events to the end, payloads included, which Axon decodes only when asked. */
final class Decoded {
    private Decoded() {}

    static int count(Stream<? extends EventMessage<?>> events) {
        return events.mapToInt(
                        event -> {
                            Objects.requireNonNull(event.getPayload());
                            return 1;
                        })
                .sum();
    }
}
