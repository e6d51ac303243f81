package org.safeguardinghub.viewshare.readview;

import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.viewshare.ViewShareEvent.ViewGiven;

import java.util.Set;

/** To whom views were given: for their givers alone, as no recipient is told of another. */
public final class ViewRecipients {
    private static final Set<String> GIVEN = Set.of("view-share.given");

    private final FactReader events;

    public ViewRecipients(FactReader events) {
        this.events = events;
    }

    /** Nobody, unless this agency gave the view. */
    public Set<AgencyId> of(AgencyId giver, RecordId viewShare) {
        return events.facts(Set.of(new Criterion(Tags.of(viewShare), GIVEN))).events().stream()
                .map(event -> event.getPayload())
                .filter(ViewGiven.class::isInstance)
                .map(ViewGiven.class::cast)
                .filter(given -> given.owner().equals(giver))
                .findFirst()
                .map(ViewGiven::recipients)
                .orElse(Set.of());
    }
}
