package org.safeguardinghub.api.consent;

import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Responsible;
import org.safeguardinghub.consent.ConsentEvent;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tags;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Set;

/** What an agency has to do with the person that a decision is about. */
@Component
class Ties {
    private final FactReader events;
    private final Authority authority;
    private final Clock clock;

    Ties(FactReader events, Authority authority, Clock clock) {
        this.events = events;
        this.authority = authority;
        this.clock = clock;
    }

    /** Whether this agency is the responsible authority of the person. */
    boolean isResponsible(AgencyId agency, SubjectId subject) {
        return new Responsible(authority).forPerson(subject, clock.instant()).contains(agency);
    }

    /** Whether it holds a record about the person of this decision, or is responsible. */
    boolean mayConfirm(AgencyId agency, RecordId decision) {
        var recorded = new Criterion(Tags.of(decision), Set.of("consent-decision.recorded"));
        return events.facts(Set.of(recorded)).events().stream()
                .map(event -> ((ConsentEvent) event.getPayload()).subject())
                .findFirst()
                .filter(person -> holds(agency, person) || isResponsible(agency, person))
                .isPresent();
    }

    private boolean holds(AgencyId agency, SubjectId subject) {
        try (var snapshot = authority.snapshot()) {
            var person = snapshot.persons(List.of(subject));
            return snapshot.recordsAbout(person).stream()
                    .anyMatch(envelope -> envelope.record().owner().equals(agency));
        }
    }
}
