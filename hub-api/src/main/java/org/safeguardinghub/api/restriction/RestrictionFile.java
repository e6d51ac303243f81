package org.safeguardinghub.api.restriction;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.restriction.RestrictionEvent;
import org.safeguardinghub.restriction.RestrictionEvent.RestrictionEnded;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Tags;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds an agency's own restrictions in the log; those of others are not there. */
@Component
class RestrictionFile {
    private final FactReader events;
    private final Sealer sealer;

    RestrictionFile(FactReader events, Sealer sealer) {
        this.events = events;
        this.sealer = sealer;
    }

    /**
     * One restriction: how it began, and when it was lifted.
     *
     * @param event the id of the one that set it
     * @param asOf the newest position when it was looked for
     */
    record Found(RestrictionEvent set, String event, @Nullable Instant endedAt, long asOf) {}

    Optional<Found> find(AgencyId agency, RecordId restriction) {
        var facts = events.facts(Set.of(Criterion.anyEventOf(Tags.of(restriction))));
        RestrictionEvent set = null;
        var id = "";
        Instant endedAt = null;
        for (var event : facts.events()) {
            if (event.getPayload() instanceof RestrictionEnded ended) {
                endedAt = ended.at();
            } else if (event.getPayload() instanceof RestrictionEvent begun
                    && begun.restriction().equals(restriction)) {
                set = begun;
                id = event.getIdentifier();
            }
        }
        return set == null || !set.setBy().equals(agency)
                ? Optional.empty()
                : Optional.of(new Found(set, id, endedAt, facts.position()));
    }

    RestrictionBody body(Found found) {
        return RestrictionBody.of(found.set(), found.endedAt(), reason(found));
    }

    private @Nullable String reason(Found found) {
        var set = found.set();
        var name = set.getClass().getAnnotation(EventName.class).value();
        var envelope = set.reason().envelopes().get(Category.META);
        if (envelope == null) {
            return null;
        }
        var sought =
                new Sealer.Sought(set.restriction(), name, found.event(), Category.META, envelope);
        var clear = sealer.open(List.of(sought)).get(sought);
        return clear == null ? null : JsonMapper.shared().readTree(clear).path("reason").asString();
    }
}
