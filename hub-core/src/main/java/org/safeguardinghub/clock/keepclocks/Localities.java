package org.safeguardinghub.clock.keepclocks;

import org.axonframework.eventhandling.DomainEventMessage;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Tags;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds where an agency works, and its desk, in the register as it is. */
public final class Localities {
    private final FactReader events;

    public Localities(FactReader events) {
        this.events = events;
    }

    /** Of several areas the first by code counts: a deadline needs one calendar. */
    Locality of(AgencyId agency) {
        return registered(agency).stream()
                .flatMap(known -> known.areas().stream())
                .sorted()
                .findFirst()
                .map(this::area)
                .orElse(Locality.NOWHERE);
    }

    private Locality area(String code) {
        var names = Set.of("register.area-registered", "clock.limit-set");
        return Locality.of(payloads(new Criterion("area:" + code, names)));
    }

    private Optional<AgencyRegistered> registered(AgencyId agency) {
        var names = Set.of("register.agency-registered");
        return payloads(new Criterion(Tags.of(agency), names)).stream()
                .map(AgencyRegistered.class::cast)
                .reduce((earlier, later) -> later);
    }

    private List<?> payloads(Criterion criterion) {
        return events.facts(Set.of(criterion)).events().stream()
                .map(DomainEventMessage::getPayload)
                .toList();
    }
}
