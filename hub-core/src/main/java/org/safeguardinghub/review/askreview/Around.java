package org.safeguardinghub.review.askreview;

import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.Guard;
import org.safeguardinghub.review.Partnership;
import org.safeguardinghub.review.ReviewEvent.ReviewAsked;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Tags;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What approving a review rests on, and withdrawing it.
 *
 * @param holders who holds a record of the child
 * @param guard lost when what the agencies are is changed in between
 */
record Around(Partnership partnership, Set<AgencyId> holders, Guard guard) {
    private static final Set<String> TAKING_PART =
            Set.of("register.agency-registered", "suspension.begun", "suspension.ended");

    static Around of(ReviewAsked asked, AgencyId by, Authority authority, Instant now) {
        var review = asked.review();
        var agencies = new HashSet<>(review.views());
        agencies.addAll(List.of(asked.by(), review.agency(), by));
        try (var snapshot = authority.snapshot()) {
            var person = snapshot.persons(List.of(review.subject()));
            var holders =
                    snapshot.recordsAbout(person).stream()
                            .map(one -> one.record().owner())
                            .collect(Collectors.toSet());
            var criteria =
                    agencies.stream()
                            .map(one -> new Criterion(Tags.of(one), TAKING_PART))
                            .collect(Collectors.toSet());
            return new Around(
                    Partnership.of(snapshot.facts(agencies, List.of(), Set.of()), now),
                    holders,
                    new Guard(criteria, snapshot.position()));
        }
    }
}
