package org.safeguardinghub.register;

import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.register.RegisterEvent.ThresholdSet;

import java.util.Set;

/** Reads what areas have set, from the log, so that what was acknowledged counts at once. */
public final class LocalThresholds {
    private static final Set<Criterion> SET =
            Set.of(new Criterion(ThresholdSet.TAG, Set.of("register.threshold-set")));

    private final FactReader events;

    public LocalThresholds(FactReader events) {
        this.events = events;
    }

    public Thresholds known() {
        return new Thresholds(
                events.facts(SET).events().stream()
                        .map(event -> (ThresholdSet) event.getPayload())
                        .toList());
    }
}
