package org.safeguardinghub.agreement.proposeagreement;

import org.safeguardinghub.agreement.AgreementEvent.AgreementProposed;
import org.safeguardinghub.agreement.Signatory;
import org.safeguardinghub.shared.AgencyId;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** How far a version has come: it is concluded once and is over once. */
sealed interface Standing {
    AgreementProposed proposed();

    /** Waits for those who have not approved. */
    record Open(AgreementProposed proposed, Set<AgencyId> approved) implements Standing {
        public Open {
            approved = Set.copyOf(approved);
        }

        boolean wouldBeOver(Instant now) {
            var until = proposed.terms().until();
            return until != null && !until.isAfter(now);
        }
    }

    /** Every party approved; whether it holds is a matter of time. */
    record Concluded(AgreementProposed proposed) implements Standing {}

    /** Declined or ended. */
    record Over(AgreementProposed proposed) implements Standing {}

    /** Who proposes approves. */
    static Standing proposed(AgreementProposed proposed) {
        return new Open(proposed, Set.of(proposed.by()));
    }

    default boolean isParty(AgencyId agency) {
        return proposed().terms().isParty(agency);
    }

    default boolean isLastToApprove(AgencyId agency) {
        return this instanceof Open open && with(open, agency).equals(parties());
    }

    default Standing approvedBy(AgencyId agency) {
        return this instanceof Open open ? new Open(open.proposed, with(open, agency)) : this;
    }

    private static Set<AgencyId> with(Open open, AgencyId agency) {
        var approved = new HashSet<>(open.approved);
        approved.add(agency);
        return approved;
    }

    private Set<AgencyId> parties() {
        return proposed().terms().parties().stream()
                .map(Signatory::agency)
                .collect(Collectors.toSet());
    }
}
