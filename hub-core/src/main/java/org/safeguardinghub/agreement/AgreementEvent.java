package org.safeguardinghub.agreement;

import org.safeguardinghub.authority.EndsFact;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.MovesClocks;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Everything that can happen to one version of a sharing agreement. */
public sealed interface AgreementEvent extends Tagged {
    RecordId version();

    @Override
    default Set<String> tags() {
        return Set.of(Tags.of(version()));
    }

    /**
     * A version lies before its parties, who find it under their own tags.
     *
     * @param agreement the id of the first version, its own for that one
     * @param number from 1
     */
    @EventName("agreement.proposed")
    record AgreementProposed(
            RecordId version, RecordId agreement, int number, AgencyId by, Terms terms)
            implements AgreementEvent, MovesClocks {
        /** Under which every agreement is found. */
        public static final String TAG = "agreements";

        @Override
        public Set<String> tags() {
            var tags = new TreeSet<>(Set.of(Tags.of(version)));
            tags.add(TAG);
            tags.add(Tags.of(agreement));
            terms.parties().forEach(party -> tags.add(Tags.of(party.agency())));
            return tags;
        }

        /** Each party but the proposer owes an answer. */
        @Override
        public List<Start> startsClocks() {
            return terms.parties().stream()
                    .map(Signatory::agency)
                    .filter(party -> !party.equals(by))
                    .map(party -> Start.of(ClockKind.AGREEMENT_RESPONSE, version, party))
                    .toList();
        }
    }

    /** One of the parties agrees; the others are waited for. */
    @EventName("agreement.approved")
    record AgreementApproved(RecordId version, AgencyId by, Instant at)
            implements AgreementEvent, MovesClocks {
        @Override
        public List<Stop> stopsClocks() {
            return List.of(new Stop(ClockKind.AGREEMENT_RESPONSE, version, by));
        }
    }

    /**
     * Every party agrees. From the later of its start and this moment it holds, and replaces the
     * versions before it. Source: sharing rules, section 2, base.
     */
    @EventName("agreement.concluded")
    record AgreementConcluded(
            RecordId version,
            RecordId agreement,
            int number,
            AgencyId by,
            Terms terms,
            Validity validity)
            implements AgreementEvent, EstablishesFacts {
        /** With all its versions: it replaces the ones before it. */
        @Override
        public Set<String> tags() {
            return Set.copyOf(List.of(Tags.of(version), Tags.of(agreement)));
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return List.of(
                    new Fact.AgreementVersion(
                            version.value(),
                            position,
                            validity,
                            agreement.value(),
                            number,
                            terms.inRules()));
        }
    }

    /** One of the parties does not agree: this version never holds. */
    @EventName("agreement.declined")
    record AgreementDeclined(
            RecordId version, RecordId agreement, AgencyId by, Instant at, Sealed reason)
            implements AgreementEvent, MovesClocks {
        /** With all its versions: whether the next one may be proposed depends on it. */
        @Override
        public Set<String> tags() {
            return Set.copyOf(List.of(Tags.of(version), Tags.of(agreement)));
        }

        /** Nobody's answer is waited for any more. */
        @Override
        public List<Stop> stopsClocks() {
            return List.of(
                    new Stop(ClockKind.AGREEMENT_RESPONSE, version, by),
                    Stop.lapsed(ClockKind.AGREEMENT_RESPONSE, version));
        }
    }

    /** One of the parties ended it for all. */
    @EventName("agreement.ended")
    record AgreementEnded(RecordId version, AgencyId by, Instant at, Sealed reason)
            implements AgreementEvent, EndsFact {
        @Override
        public UUID endedFact() {
            return version.value();
        }

        @Override
        public Instant endsAt() {
            return at;
        }
    }
}
