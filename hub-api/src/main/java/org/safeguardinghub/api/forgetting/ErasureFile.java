package org.safeguardinghub.api.forgetting;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.audit.AuditList;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.forgetting.ErasureEvent;
import org.safeguardinghub.forgetting.ErasureEvent.ErasureDeclined;
import org.safeguardinghub.forgetting.ErasureEvent.ErasureProposed;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Tags;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds erasures in the log: auditors see those of agencies that serve their areas, an agency's
 * administrator those of the agency. Who decided, and what they wrote, is for its administrators
 * alone: an auditor is not told it of the own agency either.
 */
@Component
class ErasureFile {
    private static final Set<String> PROPOSALS = Set.of("erasure.proposed");

    private final FactReader events;
    private final Sealer sealer;
    private final AuditList audit;

    ErasureFile(FactReader events, Sealer sealer, AuditList audit) {
        this.events = events;
        this.sealer = sealer;
        this.audit = audit;
    }

    /**
     * A page.
     *
     * @param last where the last of it stands in the log; 0 where nothing follows
     */
    record Page(List<ErasureBody> bodies, long last, long asOf) {}

    /** What was found, and the newest position when it was looked for. */
    record Found(Optional<ErasureBody> body, long asOf) {}

    Page page(Caller caller, long before, int limit) {
        var tag =
                caller.roles().contains(Role.AUDITOR) ? ErasureEvent.TAG : Tags.of(caller.agency());
        var proposals = events.facts(Set.of(new Criterion(tag, PROPOSALS)));
        var seen = seenBy(caller);
        var earlier =
                proposals.events().reversed().stream()
                        .filter(one -> position(one) < before)
                        .filter(one -> seen.contains(((ErasureProposed) one.getPayload()).agency()))
                        .limit(limit + 1L)
                        .toList();
        var page = earlier.subList(0, Math.min(limit, earlier.size()));
        var so =
                read(
                        page.stream()
                                .map(one -> ((ErasureProposed) one.getPayload()).erasure())
                                .toList());
        var bodies =
                page.stream()
                        .map(one -> so.get(((ErasureProposed) one.getPayload()).erasure()))
                        .map(one -> body(caller, one))
                        .toList();
        return new Page(
                bodies,
                earlier.size() > limit ? position(page.getLast()) : 0,
                proposals.position());
    }

    Found one(Caller caller, RecordId erasure) {
        long asOf = events.head();
        var seen = seenBy(caller);
        var found =
                Optional.ofNullable(read(List.of(erasure)).get(erasure))
                        .filter(one -> seen.contains(one.proposed().agency()))
                        .map(one -> body(caller, one));
        return new Found(found, asOf);
    }

    /** The agencies whose erasures this caller may know of. */
    private Set<AgencyId> seenBy(Caller caller) {
        var seen = new HashSet<AgencyId>();
        if (caller.roles().contains(Role.AUDITOR)) {
            seen.addAll(audit.inAreasOf(caller.agency()));
        }
        if (caller.roles().contains(Role.AGENCY_ADMIN)) {
            seen.add(caller.agency());
        }
        return seen;
    }

    private ErasureBody body(Caller caller, ErasureSoFar erasure) {
        boolean own =
                caller.roles().contains(Role.AGENCY_ADMIN)
                        && erasure.proposed().agency().equals(caller.agency());
        return erasure.body(own, this::reason);
    }

    private static long position(EventMessage<?> event) {
        return ((TrackedEventMessage<?>) event).trackingToken().position().orElseThrow();
    }

    private Map<RecordId, ErasureSoFar> read(Collection<RecordId> erasures) {
        var found = new LinkedHashMap<RecordId, ErasureSoFar>();
        if (erasures.isEmpty()) {
            return found;
        }
        var criteria =
                erasures.stream()
                        .map(id -> Criterion.anyEventOf(Tags.of(id)))
                        .collect(Collectors.toSet());
        for (var event : events.facts(criteria).events()) {
            if (event.getPayload() instanceof ErasureProposed proposed) {
                found.put(proposed.erasure(), new ErasureSoFar(proposed));
            }
            if (event.getPayload() instanceof ErasureEvent known) {
                var one = found.get(known.erasure());
                if (one != null) {
                    one.take(known, event.getIdentifier());
                }
            }
        }
        return found;
    }

    private @Nullable String reason(ErasureEvent event, String id) {
        return switch (event) {
            case ErasureProposed one -> reason(one, id, "erasure.proposed", one.reason());
            case ErasureDeclined one -> reason(one, id, "erasure.declined", one.reason());
            default -> null;
        };
    }

    private @Nullable String reason(ErasureEvent event, String id, String name, Sealed said) {
        var meta = Set.of(Category.META);
        var clear = sealer.open(event.erasure(), name, id, said, meta).get(Category.META);
        return clear == null ? null : JsonMapper.shared().readTree(clear).path("reason").asString();
    }
}
