package org.safeguardinghub.api.review;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.review.Partnership;
import org.safeguardinghub.review.ReviewEvent;
import org.safeguardinghub.review.ReviewEvent.ReviewAsked;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.Tags;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds reviews in the log, for whoever asks for them, approves them or makes them. */
@Component
class ReviewFile {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final FactReader events;
    private final Authority authority;
    private final Sealer sealer;
    private final Clock clock;

    ReviewFile(FactReader events, Authority authority, Sealer sealer, Clock clock) {
        this.events = events;
        this.authority = authority;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** A review as it is shown, and the newest position when it was looked for. */
    record Found(ReviewGrantBody body, long asOf) {}

    Optional<Found> find(Caller caller, RecordId id) {
        var facts = events.facts(Set.of(Criterion.anyEventOf(Tags.of(id))));
        ReviewSoFar review = null;
        var askedUnder = "";
        for (var event : facts.events()) {
            if (event.getPayload() instanceof ReviewEvent one && one.grant().equals(id)) {
                review = after(review, one);
                askedUnder = one instanceof ReviewAsked ? event.getIdentifier() : askedUnder;
            }
        }
        return review == null || !maySee(caller, review.asked())
                ? Optional.empty()
                : Optional.of(
                        new Found(review.body(said(review.asked(), askedUnder)), facts.position()));
    }

    private static @Nullable ReviewSoFar after(@Nullable ReviewSoFar review, ReviewEvent event) {
        if (event instanceof ReviewAsked asked) {
            return ReviewSoFar.of(asked);
        }
        return review == null ? null : review.after(event);
    }

    /** Auditors of the agency that asked, administrators who may approve, and the reviewer. */
    private boolean maySee(Caller caller, ReviewAsked asked) {
        var isAuditor = caller.roles().contains(Role.AUDITOR);
        var agency = caller.agency();
        return (isAuditor && agency.equals(asked.by()))
                || (agency.equals(asked.review().agency())
                        && caller.sub().equals(asked.review().reviewer()))
                || (caller.roles().contains(Role.AGENCY_ADMIN) && isPartner(caller, asked));
    }

    private boolean isPartner(Caller caller, ReviewAsked asked) {
        try (var snapshot = authority.snapshot()) {
            var both = Set.copyOf(List.of(asked.by(), caller.agency()));
            var rows = snapshot.facts(both, List.of(), Set.of());
            return Partnership.of(rows, clock.instant()).isPartnerOf(asked.by(), caller.agency());
        }
    }

    private JsonNode said(ReviewAsked asked, String id) {
        var meta = Set.of(Category.META);
        var clear = sealer.open(asked.grant(), "review-grant.asked", id, asked.said(), meta);
        var said = clear.get(Category.META);
        return said == null ? JSON.createObjectNode() : JSON.readTree(said);
    }
}
