package org.safeguardinghub.authority;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * A child's home authorities: whoever is responsible for the child; while nobody is, children's
 * services of the areas that the holders of subject records serve.
 */
public final class Home {
    private static final String AROUND =
            """
            select distinct d.agency from fact d, fact o
            where o.kind = 'AGENCY' and o.agency = any(?) and o.known_until is null
              and d.kind = 'AGENCY' and d.agency_kind = 'LA_CSC' and d.known_until is null
              and d.areas && o.areas
            """;

    private Home() {}

    /**
     * Those of this instant; for one that has ended, its custodian.
     *
     * @param holders agencies with a subject record of this person
     */
    public static Set<AgencyId> authorities(
            Snapshot snapshot, SubjectId subject, Set<AgencyId> holders, Instant at) {
        var responsible = Responsible.in(snapshot, subject, at);
        var home = responsible.isEmpty() ? childrensServicesAround(snapshot, holders) : responsible;
        return new HashSet<>(snapshot.ask(Endings.holders(home, at)).values());
    }

    private static Set<AgencyId> childrensServicesAround(Snapshot snapshot, Set<AgencyId> holders) {
        var texts = holders.stream().map(AgencyId::text).toArray();
        return snapshot.read(
                AROUND,
                query -> query.setArray(1, query.getConnection().createArrayOf("text", texts)),
                row -> new AgencyId(row.getString(1)),
                new HashSet<>());
    }
}
