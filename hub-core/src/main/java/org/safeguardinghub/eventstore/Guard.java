package org.safeguardinghub.eventstore;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/** Holds as long as no event later than {@code after} matches any of the criteria. */
public record Guard(Set<Criterion> nothingNew, long after) {
    public Guard {
        nothingNew = Set.copyOf(nothingNew);
    }

    /** Whether an event appended later breaks this guard. */
    boolean isBrokenBy(Collection<String> tags, String name) {
        return nothingNew.stream().anyMatch(criterion -> criterion.matches(tags, name));
    }

    /** The same question as rows for the tag index. */
    Stream<Probe> probes() {
        return nothingNew.stream().flatMap(criterion -> Probe.of(criterion, after));
    }
}
