package org.safeguardinghub.api.review;

import org.axonframework.eventhandling.DomainEventMessage;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.report.Auditees;
import org.safeguardinghub.review.Partnership;
import org.safeguardinghub.review.ReviewEvent;
import org.safeguardinghub.review.ReviewEvent.ReviewAsked;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Tags;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds in the log which reviews wait for an agency: asked for by an agency of which it is a
 * safeguarding partner, neither approved nor declined, and not over.
 */
@Component
class ReviewWork {
    private static final Set<String> ASKED = Set.of("review-grant.asked");
    private static final Set<String> ANSWERED =
            Set.of("review-grant.approved", "review-grant.declined", "review-grant.withdrawn");

    private final FactReader events;
    private final Auditees neighbours;
    private final Authority authority;
    private final Clock clock;

    ReviewWork(FactReader events, Auditees neighbours, Authority authority, Clock clock) {
        this.events = events;
        this.neighbours = neighbours;
        this.authority = authority;
        this.clock = clock;
    }

    /** What waits, and the newest position when it was looked for. */
    record Found(ReviewWorkBody body, long asOf) {}

    Found of(AgencyId agency) {
        var now = clock.instant();
        var asked = asked(partnerships(agency, now));
        var open =
                asked.events().stream()
                        .filter(one -> asking(one).review().until().isAfter(now))
                        .toList();
        var answered = answered(open.stream().map(one -> asking(one).grant()).toList());
        return new Found(
                new ReviewWorkBody(
                        open.stream()
                                .filter(one -> !answered.contains(asking(one).grant()))
                                .map(
                                        one ->
                                                ReviewWorkBody.WaitingReviewBody.of(
                                                        asking(one), one.getTimestamp()))
                                .toList()),
                asked.position());
    }

    /** Of whose reviews this agency may approve. */
    private Set<AgencyId> partnerships(AgencyId agency, Instant now) {
        var near = neighbours.of(agency).keySet();
        try (var snapshot = authority.snapshot()) {
            var rows = Partnership.of(snapshot.facts(near, List.of(), Set.of()), now);
            return near.stream()
                    .filter(asker -> rows.isPartnerOf(asker, agency))
                    .collect(Collectors.toSet());
        }
    }

    private Facts asked(Set<AgencyId> by) {
        return events.facts(
                by.stream()
                        .map(asker -> new Criterion(Tags.of(asker), ASKED))
                        .collect(Collectors.toSet()));
    }

    private Set<RecordId> answered(List<RecordId> reviews) {
        var said =
                events.facts(
                        reviews.stream()
                                .map(review -> new Criterion(Tags.of(review), ANSWERED))
                                .collect(Collectors.toSet()));
        return said.events().stream()
                .map(event -> ((ReviewEvent) event.getPayload()).grant())
                .collect(Collectors.toSet());
    }

    private static ReviewAsked asking(DomainEventMessage<?> event) {
        return (ReviewAsked) event.getPayload();
    }
}
