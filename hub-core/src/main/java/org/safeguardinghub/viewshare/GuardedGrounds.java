package org.safeguardinghub.viewshare;

import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.Guard;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tags;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What giving a view rests on, and what must not change before it is given.
 *
 * @param guard lost when somebody else becomes responsible for the child, when the child comes to
 *     be another or is closed to some, and when one of the agencies is suspended
 */
public record GuardedGrounds(ViewGrounds known, Guard guard) {
    /** What makes an authority responsible, others the same child, or closes the child to some. */
    private static final Set<String> AROUND_CHILD =
            Set.of(
                    "placement.recorded",
                    "responsibility.accepted",
                    "link.proposed",
                    "link.confirmed",
                    "link.undone",
                    "restriction.seal-set",
                    "restriction.ended");

    private static final Set<String> TAKING_PART =
            Set.of("register.agency-registered", "suspension.begun", "suspension.ended");

    /** All of it from one moment. */
    public static GuardedGrounds read(GiveView command, Snapshot snapshot, Instant now) {
        var agencies = new HashSet<>(command.recipients());
        agencies.add(command.giver());
        var perhaps = snapshot.perhaps(List.of(command.subject()));
        var facts = snapshot.facts(agencies, List.of(), perhaps);
        var known = ViewGrounds.of(command, holders(perhaps, snapshot), facts, now);
        return new GuardedGrounds(
                known, new Guard(criteria(perhaps, agencies), snapshot.position()));
    }

    private static Map<SubjectId, AgencyId> holders(Set<SubjectId> perhaps, Snapshot snapshot) {
        var holders = new HashMap<SubjectId, AgencyId>();
        snapshot.records(perhaps.stream().map(one -> new RecordId(one.value())).toList())
                .forEach(
                        one ->
                                holders.put(
                                        new SubjectId(one.record().id().value()),
                                        one.record().owner()));
        return holders;
    }

    private static Set<Criterion> criteria(Set<SubjectId> perhaps, Set<AgencyId> agencies) {
        var criteria = new HashSet<Criterion>();
        perhaps.forEach(one -> criteria.add(new Criterion(Tags.of(one), AROUND_CHILD)));
        agencies.forEach(one -> criteria.add(new Criterion(Tags.of(one), TAKING_PART)));
        return criteria;
    }
}
