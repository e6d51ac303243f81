package org.safeguardinghub.chronology;

import org.safeguardinghub.register.Desk;
import org.safeguardinghub.register.FrontDoors;
import org.safeguardinghub.shared.AgencyId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a reader may only know to be held collapses into one entry for each desk. The desks come in
 * an order of their own, so that it tells nothing of the records behind them.
 */
final class HeldByDesk {
    private HeldByDesk() {}

    /** None of them empty. */
    static Collection<List<Examined>> of(List<Examined> held, FrontDoors frontDoors, Instant at) {
        var desks = new HashMap<AgencyId, Desk>();
        var byDesk = new TreeMap<String, List<Examined>>();
        for (var one : held) {
            var owner = Objects.requireNonNull(one.envelope()).record().owner();
            var desk = desks.computeIfAbsent(owner, agency -> frontDoors.of(agency, at));
            byDesk.computeIfAbsent(desk.toString(), d -> new ArrayList<>()).add(one);
        }
        return byDesk.values();
    }
}
