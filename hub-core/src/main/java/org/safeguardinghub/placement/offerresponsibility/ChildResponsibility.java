package org.safeguardinghub.placement.offerresponsibility;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Responsible;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.Guard;
import org.safeguardinghub.placement.ResponsibilityEvent;
import org.safeguardinghub.placement.ResponsibilityEvent.ContestMoved;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityAccepted;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityOffered;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tags;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Which authority is responsible for a child under which of the child's subject records.
 *
 * @param under only the subject records under which one is
 */
record ChildResponsibility(Map<SubjectId, AgencyId> under) {
    /** What makes an authority responsible, and a child the same. */
    private static final Set<String> MOVES =
            Set.of(
                    "placement.recorded",
                    "responsibility.accepted",
                    "link.confirmed",
                    "link.undone");

    /**
     * As it is now.
     *
     * @param guard lost when it changes, under whichever record of the child
     */
    record Known(ChildResponsibility responsibility, Guard guard) {}

    static Known of(SubjectId subject, Snapshot snapshot, Instant at) {
        var child = snapshot.persons(List.of(subject));
        var under = inOrder();
        for (var standing : snapshot.ask(Responsible.standing(child, at))) {
            under.put(standing.under(), standing.authority());
        }
        var guard =
                new Guard(
                        child.stream()
                                .map(one -> new Criterion(Tags.of(one), MOVES))
                                .collect(Collectors.toSet()),
                        snapshot.position());
        return new Known(new ChildResponsibility(under), guard);
    }

    @Nullable AgencyId underRecord(SubjectId subject) {
        return under.get(subject);
    }

    /**
     * What happens when an offer is accepted: all that the authority had under any record of the
     * child moves, so that it does not stay responsible beside the other.
     *
     * @param confirmation sealed anew for each event, as it opens in that one alone
     */
    List<ResponsibilityEvent> accepted(ResponsibilityOffered offer, Supplier<Sealed> confirmation) {
        var events = new ArrayList<ResponsibilityEvent>();
        var after = inOrder();
        after.putAll(under);
        after.put(offer.subject(), offer.to());
        events.add(accepted(offer, offer.subject(), confirmation.get()));
        for (var one : under.keySet()) {
            if (offer.from().equals(under.get(one)) && !one.equals(offer.subject())) {
                after.put(one, offer.to());
                events.add(accepted(offer, one, confirmation.get()));
            }
        }
        var isContested = isContested(after);
        if (isContested || isContested(under)) {
            events.add(
                    new ContestMoved(
                            offer.offer(),
                            offer.subject(),
                            offer.from(),
                            offer.to(),
                            isContested ? Set.of() : after.keySet()));
        }
        return events;
    }

    private static ResponsibilityAccepted accepted(
            ResponsibilityOffered offer, SubjectId subject, Sealed confirmation) {
        return new ResponsibilityAccepted(
                offer.offer(), subject, offer.from(), offer.to(), confirmation);
    }

    private static boolean isContested(Map<SubjectId, AgencyId> under) {
        return new HashSet<>(under.values()).size() > 1;
    }

    private static TreeMap<SubjectId, AgencyId> inOrder() {
        return new TreeMap<>(Comparator.comparing(SubjectId::text));
    }
}
