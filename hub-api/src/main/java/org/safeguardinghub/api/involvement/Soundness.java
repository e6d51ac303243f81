package org.safeguardinghub.api.involvement;

import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.involvement.InvolvementRefusal;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Tags;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Set;

/**
 * Looks at what a request says before anything is looked up about the person it names: a wrong
 * request is answered alike for every person. The decision checks the same again, under guard.
 */
@Component
class Soundness {
    private final FactReader events;
    private final Clock clock;

    Soundness(FactReader events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void check(InvolvementRequest request) {
        var until = request.until();
        var from = request.from();
        if (until != null
                && !(from == null ? clock.instant() : from.toInstant())
                        .isBefore(until.toInstant())) {
            throw new RefusalException(new InvolvementRefusal.EndsBeforeItBegins());
        }
        var agency = request.agency();
        if (agency != null && !isRegistered(agency)) {
            throw new RefusalException(new InvolvementRefusal.UnknownAgency());
        }
    }

    private boolean isRegistered(AgencyId agency) {
        var registered = new Criterion(Tags.of(agency), Set.of("register.agency-registered"));
        return !events.facts(Set.of(registered)).events().isEmpty();
    }
}
