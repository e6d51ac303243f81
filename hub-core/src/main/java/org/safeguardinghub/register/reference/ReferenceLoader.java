package org.safeguardinghub.register.reference;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.register.RegisterEvent.PolicyPublished;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Begins a new hub: appends the reference data once, all of it or nothing. */
public final class ReferenceLoader {
    private final FactReader events;
    private final EventStorageEngine engine;
    private final Clock clock;

    public ReferenceLoader(FactReader events, EventStorageEngine engine, Clock clock) {
        this.events = events;
        this.engine = engine;
        this.clock = clock;
    }

    /** Changes nothing where a policy was ever published, by this node or by another. */
    public void loadIfNew() {
        var published = new Criterion(PolicyPublished.TAG, Set.of("register.policy-published"));
        if (!events.facts(Set.of(published)).events().isEmpty()) {
            return;
        }
        List<EventMessage<?>> first = new ArrayList<>();
        for (var begun : ReferenceEvents.all(clock.instant())) {
            first.add(new GenericDomainEventMessage<>(begun.type(), begun.id(), 0L, begun.event()));
        }
        try {
            engine.appendEvents(first);
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            // Another node began the same hub at the same moment: each life has one first event.
            if (events.facts(Set.of(published)).events().isEmpty()) {
                throw e;
            }
        }
    }
}
