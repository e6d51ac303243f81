package org.safeguardinghub.feed;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.AgencyRow;

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
            var agency = fact.concerns();
            // what an owner is may decide whether an agreement is with it
            if (agency == null || fact instanceof AgencyRow) {
                ofAll.add(fact);
            } else {
                ofAgency.computeIfAbsent(agency, a -> new ArrayList<>()).add(fact);
            }
        }
        return new FactsByAgency(ofAgency, ofAll);
    }

    List<Fact> of(AgencyId agency) {
        var all = new ArrayList<>(ofAll);
        all.addAll(ofAgency.getOrDefault(agency, List.of()));
        return all;
    }
}
