package org.safeguardinghub.subject.linksubjects;

import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Responsible;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.Guard;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.subject.LinkEvent.Claim;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is responsible for the child that two subject records are about.
 *
 * @param all one for each subject record under which somebody is
 * @param guard lost when somebody else becomes responsible, or somebody else is this child
 */
record Claims(List<Claim> all, Guard guard) {
    private static final Set<String> MOVES =
            Set.of(
                    "placement.recorded",
                    "responsibility.accepted",
                    "link.confirmed",
                    "link.undone");

    static Claims of(SubjectId one, SubjectId other, Authority authority, Instant at) {
        try (var snapshot = authority.snapshot()) {
            var child = snapshot.persons(List.of(one, other));
            return new Claims(all(snapshot, child, at), guard(snapshot, child));
        }
    }

    private static List<Claim> all(Snapshot snapshot, Set<SubjectId> child, Instant at) {
        return snapshot.ask(Responsible.standing(child, at)).stream()
                .map(standing -> new Claim(standing.under(), standing.authority()))
                .sorted(Comparator.comparing(claim -> claim.under().text()))
                .toList();
    }

    private static Guard guard(Snapshot snapshot, Set<SubjectId> child) {
        return new Guard(
                child.stream()
                        .map(subject -> new Criterion(Tags.of(subject), MOVES))
                        .collect(Collectors.toSet()),
                snapshot.position());
    }

    /** Whether more than one authority is. */
    boolean areContested() {
        return all.stream().map(Claim::authority).distinct().count() > 1;
    }
}
