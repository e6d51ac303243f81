package org.safeguardinghub.feed;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.sharing.Fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts sorted once, so that each ruling of a large batch looks only at those it can rest on. */
record FactsByAgency(Map<AgencyId, List<Fact>> ofAgency, List<Fact> ofAll) {
    static FactsByAgency of(List<Fact> facts) {
        var ofAgency = new HashMap<AgencyId, List<Fact>>();
        var ofAll = new ArrayList<Fact>();
        for (var fact : facts) {
            switch (fact) {
                case Fact.AgencyRow row -> add(ofAgency, row.agency(), row);
                case Fact.Involvement involvement ->
                        add(ofAgency, involvement.agency(), involvement);
                case Fact.Share share -> add(ofAgency, share.recipient(), share);
                case Fact.PolicyVersion _, Fact.Restriction _, Fact.Link _ -> ofAll.add(fact);
            }
        }
        return new FactsByAgency(ofAgency, ofAll);
    }

    List<Fact> of(AgencyId agency) {
        var all = new ArrayList<>(ofAll);
        all.addAll(ofAgency.getOrDefault(agency, List.of()));
        return all;
    }

    private static void add(Map<AgencyId, List<Fact>> to, AgencyId agency, Fact fact) {
        to.computeIfAbsent(agency, a -> new ArrayList<>()).add(fact);
    }
}
