package org.safeguardinghub.api.forgetting;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.forgetting.ErasureEvent;
import org.safeguardinghub.forgetting.ErasureEvent.ErasureDeclined;
import org.safeguardinghub.forgetting.ErasureEvent.ErasureProposed;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Tags;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds erasures in the log: auditors see all, an agency's administrator those of the agency. What
 * somebody wrote is for the agency itself.
 */
@Component
class ErasureFile {
    private static final Set<String> PROPOSALS = Set.of("erasure.proposed");

    private final FactReader events;
    private final Sealer sealer;

    ErasureFile(FactReader events, Sealer sealer) {
        this.events = events;
        this.sealer = sealer;
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
        var earlier =
                proposals.events().reversed().stream()
                        .filter(one -> position(one) < before)
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
        var found =
                Optional.ofNullable(read(List.of(erasure)).get(erasure))
                        .filter(one -> maySee(caller, one.proposed()))
                        .map(one -> body(caller, one));
        return new Found(found, asOf);
    }

    private static boolean maySee(Caller caller, ErasureProposed proposed) {
        return caller.roles().contains(Role.AUDITOR) || proposed.agency().equals(caller.agency());
    }

    private ErasureBody body(Caller caller, ErasureSoFar erasure) {
        return erasure.body(erasure.proposed().agency().equals(caller.agency()), this::reason);
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
