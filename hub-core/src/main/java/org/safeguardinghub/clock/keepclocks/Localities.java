package org.safeguardinghub.clock.keepclocks;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Tags;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds where an agency works in the register as it was: what is set later changes no clock that
 * was begun, however late it is worked out.
 */
final class Localities {
    private final FactReader events;

    Localities(FactReader events) {
        this.events = events;
    }

    /**
     * Of several areas the first by code counts: a deadline needs one calendar.
     *
     * @param position of the last event that counts
     */
    Locality of(AgencyId agency, long position) {
        return registered(agency, position).stream()
                .flatMap(known -> known.areas().stream())
                .sorted()
                .findFirst()
                .map(code -> area(code, position))
                .orElse(Locality.NOWHERE);
    }

    private Locality area(String code, long position) {
        var names = Set.of("register.area-registered", "clock.limit-set");
        return Locality.of(payloads(new Criterion("area:" + code, names), position));
    }

    private Optional<AgencyRegistered> registered(AgencyId agency, long position) {
        var names = Set.of("register.agency-registered");
        return payloads(new Criterion(Tags.of(agency), names), position).stream()
                .map(AgencyRegistered.class::cast)
                .reduce((earlier, later) -> later);
    }

    private List<?> payloads(Criterion criterion, long position) {
        return events.facts(Set.of(criterion)).events().stream()
                .filter(event -> position(event) <= position)
                .map(DomainEventMessage::getPayload)
                .toList();
    }

    private static long position(DomainEventMessage<?> event) {
        return ((TrackedEventMessage<?>) event).trackingToken().position().orElseThrow();
    }
}
