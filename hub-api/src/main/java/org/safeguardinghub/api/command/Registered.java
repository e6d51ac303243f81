package org.safeguardinghub.api.command;

import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Tags;
import org.springframework.stereotype.Component;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether agencies that a command names are in the register: asked before anything is looked up
 * about a person, so that a wrong request is answered alike for every person.
 */
@Component
public class Registered {
    private static final Set<String> REGISTERED = Set.of("register.agency-registered");

    private final FactReader events;

    Registered(FactReader events) {
        this.events = events;
    }

    public boolean all(Set<AgencyId> agencies) {
        var criteria =
                agencies.stream()
                        .map(agency -> new Criterion(Tags.of(agency), REGISTERED))
                        .collect(Collectors.toSet());
        return agencies.isEmpty() || events.facts(criteria).events().size() >= agencies.size();
    }
}
