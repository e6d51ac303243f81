package org.safeguardinghub.sharing;

import java.time.Clock;
import java.time.Instant;

/** What no rule may be: it asks a clock. The architecture test must find it. */
public record PlantedRule(Clock clock) {
    Instant now() {
        return clock.instant();
    }
}
