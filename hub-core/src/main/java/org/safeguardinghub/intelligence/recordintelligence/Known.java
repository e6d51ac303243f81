package org.safeguardinghub.intelligence.recordintelligence;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.sharing.Fact.AgencyRow;
import org.safeguardinghub.subject.SubjectEvent.SubjectRecorded;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who holds the persons that a record is about, and of which kind an agency is. */
record Known(Map<SubjectId, AgencyId> holders, Map<AgencyId, AgencyKind> kinds) {
    private static final Set<String> REGISTERED = Set.of("register.agency-registered");

    static Set<Criterion> criteria(Collection<SubjectId> subjects, AgencyId agency) {
        var criteria = new HashSet<Criterion>();
        subjects.forEach(s -> criteria.add(new Criterion(Tags.of(s), Set.of("subject.recorded"))));
        criteria.add(new Criterion(Tags.of(agency), REGISTERED));
        return criteria;
    }

    static Known from(Facts facts) {
        var holders = new HashMap<SubjectId, AgencyId>();
        var kinds = new HashMap<AgencyId, AgencyKind>();
        for (var event : facts.events()) {
            if (event.getPayload() instanceof SubjectRecorded known) {
                holders.put(known.subject(), known.holder());
            } else if (event.getPayload() instanceof EstablishesFacts register) {
                for (var fact : register.facts(0, Instant.EPOCH)) {
                    if (fact instanceof AgencyRow row) {
                        kinds.put(row.agency(), row.kind());
                    }
                }
            }
        }
        return new Known(holders, kinds);
    }

    boolean holdsAll(AgencyId agency, Collection<SubjectId> subjects) {
        return subjects.stream().allMatch(subject -> agency.equals(holders.get(subject)));
    }

    boolean isPolice(AgencyId agency) {
        return isPolice(kinds.get(agency));
    }

    private static boolean isPolice(@Nullable AgencyKind kind) {
        return kind == AgencyKind.POLICE || kind == AgencyKind.NCA;
    }
}
