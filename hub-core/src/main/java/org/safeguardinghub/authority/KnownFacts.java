package org.safeguardinghub.authority;

import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The facts that some events leave, as the register keeps them: for a decision that reads events
 * and not the register, so that it can be appended under their guard (sharing rules, law 8).
 */
public final class KnownFacts {
    private final Map<Key, Held> facts = new LinkedHashMap<>();

    private KnownFacts() {}

    /** A fact is replaced, and ended, as {@link EstablishesFacts} and {@link EndsFact} say. */
    private record Key(UUID id, @Nullable AgencyId agency) {}

    private record Held(Fact fact, Validity validity) {}

    /** What is known after these events, in their order, and no others. */
    public static KnownFacts after(List<? extends EventMessage<?>> events) {
        var known = new KnownFacts();
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i).getPayload();
            if (event instanceof EndsFact ending) {
                known.end(ending);
            }
            if (event instanceof EstablishesFacts establishing) {
                establishing.facts(i + 1, events.get(i).getTimestamp()).forEach(known::establish);
            }
        }
        return known;
    }

    private void establish(Fact fact) {
        facts.put(new Key(fact.id(), fact.concerns()), new Held(fact, fact.validity()));
    }

    private void end(EndsFact ending) {
        facts.replaceAll(
                (key, held) ->
                        key.id().equals(ending.endedFact())
                                ? new Held(held.fact(), held.validity().endedAt(ending.endsAt()))
                                : held);
    }

    /**
     * The facts of a kind that hold at this instant or later. Those that are still to begin are
     * among them: another node's clock may be ahead, and what forbids must not wait for ours.
     */
    public <F extends Fact> List<F> notOver(Class<F> kind, Instant at) {
        return facts.values().stream()
                .filter(held -> kind.isInstance(held.fact()))
                .filter(held -> held.validity().until().isAfter(at))
                .filter(held -> held.validity().from().isBefore(held.validity().until()))
                .map(held -> kind.cast(held.fact()))
                .toList();
    }
}
