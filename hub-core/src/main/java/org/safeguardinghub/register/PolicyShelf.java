package org.safeguardinghub.register;

import org.safeguardinghub.authority.PublishedPolicies;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.register.RegisterEvent.PolicyPublished;
import org.safeguardinghub.sharing.Policy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the cells of published versions at hand: a version never changes once it is published. */
public final class PolicyShelf implements PublishedPolicies {
    private final FactReader events;
    private final ConcurrentHashMap<Integer, Policy> versions = new ConcurrentHashMap<>();

    public PolicyShelf(FactReader events) {
        this.events = events;
    }

    @Override
    public Policy of(int version) {
        return versions.computeIfAbsent(version, this::read);
    }

    private Policy read(int version) {
        var published = new Criterion(PolicyPublished.TAG, Set.of("register.policy-published"));
        return events.facts(Set.of(published)).events().stream()
                .map(event -> (PolicyPublished) event.getPayload())
                .filter(policy -> policy.version() == version)
                .map(policy -> Policy.of(policy.cells()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no policy version " + version));
    }
}
