package org.safeguardinghub.api.involvement;

import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.involvement.InvolvementEvent;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Tags;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** Who holds a record of the person that an involvement is about. */
@Component
class Holders {
    private final FactReader events;
    private final Authority authority;

    Holders(FactReader events, Authority authority) {
        this.events = events;
        this.authority = authority;
    }

    boolean holdsPersonOf(AgencyId agency, RecordId involvement) {
        var subject =
                events
                        .facts(
                                Set.of(
                                        new Criterion(
                                                Tags.of(involvement),
                                                Set.of("involvement.recorded"))))
                        .events()
                        .stream()
                        .map(event -> ((InvolvementEvent) event.getPayload()).subject())
                        .findFirst();
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
}
