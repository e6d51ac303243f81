package org.safeguardinghub.clock.keepclocks;

import org.safeguardinghub.clock.ClockEvent.LimitSet;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.Nation;
import org.safeguardinghub.clock.TimeLimit;
import org.safeguardinghub.register.RegisterEvent.AreaRegistered;
import org.safeguardinghub.register.SetLocally;

import java.time.Instant;
import java.util.List;

/**
 * Where an agency works: the nation whose bank holidays count, and the limits that were set there.
 */
record Locality(Nation nation, List<LimitSet> limits) {
    /** For an agency of no area: most areas are in England. */
    static final Locality NOWHERE = new Locality(Nation.ENGLAND, List.of());

    static Locality of(List<?> eventsOfArea) {
        var nation =
                eventsOfArea.stream()
                        .filter(AreaRegistered.class::isInstance)
                        .map(area -> ((AreaRegistered) area).nation())
                        .flatMap(name -> Nation.named(name).stream())
                        .findFirst()
                        .orElse(Nation.ENGLAND);
        var limits =
                eventsOfArea.stream()
                        .filter(LimitSet.class::isInstance)
                        .map(LimitSet.class::cast)
                        .toList();
        return new Locality(nation, limits);
    }

    /** What is in force at this instant, or what is usual. */
    TimeLimit limit(ClockKind kind, Instant start) {
        var set = limits.stream().filter(limit -> limit.kind() == kind).toList();
        return SetLocally.inForce(set, start).map(LimitSet::limit).orElse(kind.usual());
    }
}
