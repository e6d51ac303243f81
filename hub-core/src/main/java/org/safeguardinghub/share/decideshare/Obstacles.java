package org.safeguardinghub.share.decideshare;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.KnownFacts;
import org.safeguardinghub.basis.LawfulBasis.Article6;
import org.safeguardinghub.share.DecideShare;
import org.safeguardinghub.share.ShareRefusal.Obstacle;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Fact.AgencyRow;
import org.safeguardinghub.sharing.Fact.Link;
import org.safeguardinghub.sharing.Fact.Seal;
import org.safeguardinghub.sharing.Fact.Suspension;
import org.safeguardinghub.sharing.Person;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What stands in the way of giving something to these recipients. */
final class Obstacles {
    private Obstacles() {}

    /**
     * Those on the record that is shared, and on whoever may be a person whom it is about: a seal
     * counts through a link that nobody confirmed too (sharing rules, section 1, Subject).
     */
    static List<Seal> seals(
            DecideShare command, Set<SubjectId> about, KnownFacts facts, Instant now) {
        var possibly = Person.joined(about, facts.notOver(Link.class, now));
        return facts.notOver(Seal.class, now).stream()
                .filter(
                        seal ->
                                seal.subject() == null
                                        ? Objects.equals(seal.record(), command.record())
                                        : possibly.includes(seal.subject()))
                .toList();
    }

    /** The first in an order that does not depend on what is known. */
    static @Nullable Obstacle first(
            DecideShare command,
            List<Seal> seals,
            KnownFacts facts,
            ConsentBasis consent,
            Instant now) {
        for (var suspension : facts.notOver(Suspension.class, now)) {
            if (suspension.sub() == null && command.recipients().contains(suspension.agency())) {
                return Obstacle.RECIPIENT_SUSPENDED;
            }
        }
        for (var seal : seals) {
            if (!seal.agencies().containsAll(command.recipients())) {
                return Obstacle.RECIPIENT_OUTSIDE_SEAL;
            }
        }
        var kinds = new HashMap<AgencyId, AgencyKind>();
        facts.notOver(AgencyRow.class, now).forEach(row -> kinds.put(row.agency(), row.kind()));
        return command.basis().article6() == Article6.CONSENT && !consent.covers(command, kinds)
                ? Obstacle.NO_CONSENT
                : null;
    }
}
