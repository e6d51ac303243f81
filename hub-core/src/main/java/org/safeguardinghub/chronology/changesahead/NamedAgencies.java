package org.safeguardinghub.chronology.changesahead;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.sharing.Fact;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Whom facts speak of by id. All others are the same to them as others of their kind and areas. */
final class NamedAgencies {
    private final Set<AgencyId> named = new HashSet<>();

    private NamedAgencies() {}

    static Set<AgencyId> in(Collection<Fact> facts) {
        var agencies = new NamedAgencies();
        facts.forEach(agencies::add);
        return agencies.named;
    }

    private void add(Fact fact) {
        switch (fact) {
            case Fact.AgencyRow f -> named.add(f.agency());
            case Fact.Involvement f -> {
                named.add(f.agency());
                named.add(f.recordedBy());
                named.addAll(f.confirmedBy());
            }
            case Fact.Share f -> {
                named.add(f.owner());
                named.add(f.recipient());
            }
            case Fact.Consent f -> {
                named.add(f.recordedBy());
                named.addAll(f.confirmedBy());
                named.addAll(f.agencies());
            }
            case Fact.ReasonableCause f -> {
                named.add(f.reader());
                named.add(f.statedBy());
            }
            case Fact.Handling f -> named.addAll(f.agencies());
            case Fact.Conflict f -> named.add(f.agency());
            case Fact.Seal f -> named.addAll(f.agencies());
            case Fact.Suspension f -> named.add(f.agency());
            case Fact.EmergencyGrant f -> named.add(f.agency());
            case Fact.ReviewGrant f -> {
                named.add(f.agency());
                named.addAll(f.views());
            }
            case Fact.Responsibility f -> named.add(f.authority());
            case Fact.Opening f -> named.add(f.coordinator());
            case Fact.NameRelease f -> named.addAll(f.agencies());
            case Fact.PolicyVersion _, Fact.AgreementVersion _, Fact.Restriction _ -> {}
            case Fact.Link _, Fact.Suspect _, Fact.AgeReview _, Fact.Whereabouts _ -> {}
            case Fact.Exclusion _, Fact.Withdrawal _ -> {}
        }
    }
}
