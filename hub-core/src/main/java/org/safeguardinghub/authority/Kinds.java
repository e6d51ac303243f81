package org.safeguardinghub.authority;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.sharing.Fact.AgencyRow;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What agencies are, as the register has it at an instant. */
public final class Kinds {
    private Kinds() {}

    /** One that takes no part then is not in the answer. */
    public static Map<AgencyId, AgencyKind> in(
            Snapshot snapshot, Collection<AgencyId> agencies, Instant at) {
        var kinds = new HashMap<AgencyId, AgencyKind>();
        for (var fact : snapshot.facts(agencies, List.of(), Set.of())) {
            if (fact instanceof AgencyRow row && row.validity().holdsAt(at)) {
                kinds.put(row.agency(), row.kind());
            }
        }
        return kinds;
    }
}
