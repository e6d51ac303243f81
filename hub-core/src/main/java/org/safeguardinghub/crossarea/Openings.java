package org.safeguardinghub.crossarea;

import org.safeguardinghub.crossarea.OpeningEvent.PatternOpened;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Tags;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Which records an agency's openings opened. Who may see what of them is ruled on elsewhere. */
public final class Openings {
    private final FactReader reader;

    public Openings(FactReader reader) {
        this.reader = reader;
    }

    /** None where it is another agency's, where it is over, and where there is none. */
    public Set<RecordId> records(RecordId opening, AgencyId agency, Instant at) {
        var decided = new Criterion(Tags.of(opening), Set.of("pattern-opening.decided"));
        var records = new HashSet<RecordId>();
        for (var event : reader.facts(Set.of(decided)).events()) {
            // what an opening opened can be found by the same tag
            if (event.getPayload() instanceof PatternOpened opened
                    && opened.opening().equals(opening)
                    && opened.agency().equals(agency)
                    && opened.validity().holdsAt(at)) {
                records.addAll(opened.records());
            }
        }
        return records;
    }
}
