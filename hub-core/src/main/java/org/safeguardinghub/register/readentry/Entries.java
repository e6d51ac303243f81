package org.safeguardinghub.register.readentry;

import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.register.Entry;
import org.safeguardinghub.register.RegisterEvent;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.register.RegisterEvent.AreaRegistered;
import org.safeguardinghub.register.RegisterEvent.SuccessionAnnounced;
import org.safeguardinghub.register.RegisterEvent.SuccessionWithdrawn;
import org.safeguardinghub.register.Succession;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Tags;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks agencies and areas up in the register. */
public final class Entries {
    private final FactReader events;

    public Entries(FactReader events) {
        this.events = events;
    }

    public Optional<Entry<AgencyRegistered>> agency(AgencyId agency) {
        return entry(AgencyRegistered.class, Tags.of(agency), "register.agency-registered");
    }

    public Optional<Entry<AreaRegistered>> area(String area) {
        return entry(AreaRegistered.class, Succession.tagOf(area), "register.area-registered");
    }

    private <E extends RegisterEvent> Optional<Entry<E>> entry(
            Class<E> type, String tag, String registered) {
        var names =
                Set.of(
                        registered,
                        "register.succession-announced",
                        "register.succession-withdrawn");
        var standing = new LinkedHashMap<RecordId, Succession>();
        E found = null;
        for (var event : events.facts(Set.of(new Criterion(tag, names))).events()) {
            switch (event.getPayload()) {
                case SuccessionAnnounced told -> standing.put(told.succession(), told.announced());
                case SuccessionWithdrawn told -> standing.remove(told.succession());
                default -> found = type.cast(event.getPayload());
            }
        }
        return Optional.ofNullable(found)
                .map(entry -> new Entry<>(entry, List.copyOf(standing.values())));
    }
}
