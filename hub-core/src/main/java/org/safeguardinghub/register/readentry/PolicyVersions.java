package org.safeguardinghub.register.readentry;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.register.RegisterEvent.PolicyPublished;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.sharing.Policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks the versions of the policy up: what held when, and which body approved it. */
public final class PolicyVersions {
    private static final Criterion PUBLISHED =
            new Criterion(PolicyPublished.TAG, Set.of("register.policy-published"));

    private final FactReader events;

    public PolicyVersions(FactReader events) {
        this.events = events;
    }

    /**
     * A version among the others.
     *
     * @param until when the next one replaces it; null where none is published
     * @param changes the levels that are others than in the version before it; none in the first
     */
    public record Version(
            PolicyPublished published, @Nullable Instant until, List<Change> changes) {}

    /**
     * A level that is another.
     *
     * @param before what the version before it gave
     */
    public record Change(Policy.Cell cell, Level before) {}

    /** All that were published, also those that are still to begin, the first one first. */
    public List<Version> all() {
        var published =
                events.facts(Set.of(PUBLISHED)).events().stream()
                        .map(event -> (PolicyPublished) event.getPayload())
                        .toList();
        var all = new ArrayList<Version>();
        for (int n = 0; n < published.size(); n++) {
            var one = published.get(n);
            all.add(
                    new Version(
                            one,
                            n + 1 < published.size() ? published.get(n + 1).from() : null,
                            n == 0 ? List.of() : changes(published.get(n - 1), one)));
        }
        return all;
    }

    private static List<Change> changes(PolicyPublished before, PolicyPublished after) {
        var was = Policy.of(before.cells());
        return Policy.of(after.cells()).cells().stream()
                .map(
                        cell ->
                                new Change(
                                        cell,
                                        was.level(cell.purpose(), cell.kind(), cell.category())))
                .filter(change -> change.before() != change.cell().level())
                .toList();
    }
}
