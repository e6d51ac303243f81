package org.safeguardinghub.recipient;

import org.safeguardinghub.shared.AgencyId;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Works out who the recipients of a change are. */
final class Recipients {
    private Recipients() {}

    /**
     * Everybody who had the record or was given it, once and in the order of agencies. Its owner
     * and whoever made the change know of it.
     *
     * @param given whom the decision names that is recalled; nobody where none is
     */
    static List<Recipient> of(
            Collection<Had> had, Set<AgencyId> given, AgencyId owner, AgencyId by) {
        Map<AgencyId, Recipient> all = new HashMap<>();
        given.forEach(agency -> all.put(agency, new Recipient(agency, false, false, true)));
        for (var one : had) {
            var agency = one.agency();
            all.put(
                    agency,
                    new Recipient(agency, one.looked(), one.told(), given.contains(agency)));
        }
        all.remove(owner);
        all.remove(by);
        return all.values().stream()
                .sorted(Comparator.comparing(one -> one.agency().text()))
                .toList();
    }
}
