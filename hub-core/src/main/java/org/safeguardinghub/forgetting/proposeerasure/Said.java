package org.safeguardinghub.forgetting.proposeerasure;

import org.axonframework.eventhandling.EventMessage;
import org.safeguardinghub.authority.PartOfRecord;
import org.safeguardinghub.shared.AgencyId;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/**
 * Whose material a record is, and of when: a dispute or a step of another agency lies in it and is
 * erased with it.
 *
 * @param by whoever said anything of it, its owner among them
 * @param on the days on which anything of it was said
 */
record Said(Set<AgencyId> by, Set<LocalDate> on) {
    static final ZoneId TIME = ZoneId.of("Europe/London");

    Said {
        by = Set.copyOf(by);
        on = Set.copyOf(on);
    }

    static Said nothing() {
        return new Said(Set.of(), Set.of());
    }

    /** Of what one agency has said in one event. */
    static Said by(AgencyId agency, EventMessage<?> event) {
        return nothing().with(agency, event);
    }

    Said with(PartOfRecord part, EventMessage<?> event) {
        return with(part.saidBy(), event);
    }

    private Said with(AgencyId agency, EventMessage<?> event) {
        var agencies = new HashSet<>(by);
        agencies.add(agency);
        var days = new HashSet<>(on);
        days.add(event.getTimestamp().atZone(TIME).toLocalDate());
        return new Said(agencies, days);
    }
}
