package org.safeguardinghub.chronology.changesahead;

import org.safeguardinghub.shared.AgencyId;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What would change of a record.
 *
 * @param ofGroups for whoever of a group the record's facts do not name, group by group
 * @param ofNamed for those whom they name
 */
record Outcome(List<Set<Move>> ofGroups, Map<AgencyId, Set<Move>> ofNamed) {
    /** What its owner does not see is not told of either. */
    static final Outcome NOTHING = new Outcome(List.of(), Map.of());

    Outcome {
        ofGroups = List.copyOf(ofGroups);
        ofNamed = Map.copyOf(ofNamed);
    }
}
