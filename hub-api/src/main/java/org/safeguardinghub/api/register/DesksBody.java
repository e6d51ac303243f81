package org.safeguardinghub.api.register;

import org.safeguardinghub.register.Desk;
import org.safeguardinghub.register.DeskWork;
import org.safeguardinghub.register.RegisterEvent.DeskSet;
import org.safeguardinghub.register.SetLocally;
import org.safeguardinghub.shared.AgencyId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The desks that were set in an area; whatever is not named goes to the desk with which an agency
 * was registered. Source: domain guide, SR-37.
 *
 * @param at the moment for which it is said what is in force
 * @param inForce one of each agency for each kind of work
 * @param set all that was ever set, what was set last first
 */
record DesksBody(Instant at, List<DeskBody> inForce, List<DeskBody> set) {
    /**
     * That a desk takes a kind of work.
     *
     * @param agency whose desk it is
     * @param work what it takes
     * @param desk where to ask
     * @param from since when it takes it
     * @param approvedBy the body that approved it
     */
    record DeskBody(AgencyId agency, DeskWork work, Desk desk, Instant from, String approvedBy) {
        static DeskBody of(DeskSet set) {
            return new DeskBody(set.agency(), set.work(), set.desk(), set.from(), set.approvedBy());
        }
    }

    private record Key(AgencyId agency, DeskWork work) {}

    static DesksBody of(List<DeskSet> set, Instant at) {
        var byKey = new LinkedHashMap<Key, List<DeskSet>>();
        set.forEach(
                one ->
                        byKey.computeIfAbsent(
                                        new Key(one.agency(), one.work()), _ -> new ArrayList<>())
                                .add(one));
        return new DesksBody(
                at,
                byKey.values().stream()
                        .map(ofOne -> SetLocally.inForce(ofOne, at))
                        .flatMap(Optional::stream)
                        .map(DeskBody::of)
                        .toList(),
                set.reversed().stream().map(DeskBody::of).toList());
    }
}
