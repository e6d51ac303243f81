package org.safeguardinghub.chronology.changesahead;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.AgencyRow;
import org.safeguardinghub.sharing.Fact.AgreementVersion;
import org.safeguardinghub.sharing.Fact.PolicyVersion;
import org.safeguardinghub.sharing.Fact.Suspension;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of no record and no person: policy, agreements, and what agencies are. */
final class Standing {
    private final List<PolicyVersion> policies = new ArrayList<>();
    private final List<AgreementVersion> agreements = new ArrayList<>();
    private final Map<AgencyId, List<AgencyRow>> rows = new HashMap<>();
    private final Map<AgencyId, List<Suspension>> suspensions = new HashMap<>();

    /** Of facts of any kind those that are in force; of agreements all that are known. */
    Standing(Collection<? extends Fact> facts, Moment moment) {
        for (var fact : Set.copyOf(facts)) {
            switch (fact) {
                case AgreementVersion version when moment.isKnown(version) ->
                        agreements.add(version);
                case PolicyVersion policy when moment.includes(policy) -> policies.add(policy);
                case AgencyRow row when moment.includes(row) ->
                        rows.computeIfAbsent(row.agency(), _ -> new ArrayList<>(1)).add(row);
                case Suspension suspension
                        when suspension.sub() == null && moment.includes(suspension) ->
                        suspensions
                                .computeIfAbsent(suspension.agency(), _ -> new ArrayList<>(1))
                                .add(suspension);
                default -> {}
            }
        }
    }

    List<AgreementVersion> agreements() {
        return agreements;
    }

    /** The one policy in force; null where that is in doubt. */
    @Nullable PolicyVersion policy() {
        return policies.size() == 1 ? policies.getFirst() : null;
    }

    /** Policy and agreements as they are. */
    List<Fact> without() {
        var facts = new ArrayList<Fact>(policies);
        facts.addAll(agreements);
        return facts;
    }

    /** The same once this has come into force. */
    List<Fact> with(Ahead ahead) {
        var facts = new ArrayList<Fact>(agreements);
        switch (ahead) {
            case Ahead.Agreement(var version) -> {
                facts.addAll(policies);
                facts.add(version);
            }
            case Ahead.NextPolicy(var version) -> facts.add(version);
        }
        return facts;
    }

    Set<AgencyId> agencies() {
        return rows.keySet();
    }

    /** What the agency is; null where that is in doubt. */
    @Nullable AgencyRow row(AgencyId agency) {
        var known = rows.getOrDefault(agency, List.of());
        return known.size() == 1 ? known.getFirst() : null;
    }

    boolean isSuspended(AgencyId agency) {
        return suspensions.containsKey(agency);
    }

    /** What these agencies are. */
    List<Fact> about(Collection<AgencyId> agencies) {
        var facts = new ArrayList<Fact>();
        for (var agency : Set.copyOf(agencies)) {
            facts.addAll(rows.getOrDefault(agency, List.of()));
            facts.addAll(suspensions.getOrDefault(agency, List.of()));
        }
        return facts;
    }
}
