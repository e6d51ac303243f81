package org.safeguardinghub.api.involvement;

import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Responsible;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.involvement.InvolvementEvent;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tags;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who holds a record of, or is responsible for, the person that an involvement is about. */
@Component
class Holders {
    private final FactReader events;
    private final Authority authority;
    private final Responsible responsible;
    private final Clock clock;

    Holders(FactReader events, Authority authority, Clock clock) {
        this.events = events;
        this.authority = authority;
        this.responsible = new Responsible(authority);
        this.clock = clock;
    }

    boolean holdsPersonOf(AgencyId agency, RecordId involvement) {
        var subject = subjectOf(involvement);
        if (subject.isEmpty()) {
            return false;
        }
        try (var snapshot = authority.snapshot()) {
            var person = snapshot.persons(List.of(subject.get()));
            return snapshot.recordsAbout(person).stream()
                    .anyMatch(
                            envelope ->
                                    envelope.record().type() == RecordType.SUBJECT
                                            && envelope.record().owner().equals(agency));
        }
    }

    boolean isResponsibleForPersonOf(AgencyId agency, RecordId involvement) {
        return subjectOf(involvement)
                .map(subject -> responsible.forPerson(subject, clock.instant()).contains(agency))
                .orElse(false);
    }

    private Optional<SubjectId> subjectOf(RecordId involvement) {
        return events
                .facts(Set.of(new Criterion(Tags.of(involvement), Set.of("involvement.recorded"))))
                .events()
                .stream()
                .map(event -> ((InvolvementEvent) event.getPayload()).subject())
                .findFirst();
    }
}
