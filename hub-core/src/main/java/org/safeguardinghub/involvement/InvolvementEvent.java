package org.safeguardinghub.involvement;

import org.safeguardinghub.authority.EndsFact;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.Involvement;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Everything that can happen to an agency's involvement with a person. */
public sealed interface InvolvementEvent extends Tagged {
    RecordId involvement();

    SubjectId subject();

    AgencyId agency();

    @Override
    default Set<String> tags() {
        return Set.of(Tags.of(involvement()), Tags.of(subject()), Tags.of(agency()));
    }

    /** Somebody says that an agency works with a person; whether that counts is for the rules. */
    @EventName("involvement.recorded")
    record InvolvementRecorded(
            RecordId involvement,
            SubjectId subject,
            AgencyId agency,
            AgencyId recordedBy,
            InvolvementKind kind,
            Validity validity)
            implements InvolvementEvent, EstablishesFacts {
        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return List.of(
                    new Involvement(
                            involvement.value(),
                            position,
                            validity,
                            subject,
                            agency,
                            recordedBy,
                            Set.of()));
        }
    }

    /** Another agency that holds the person agrees. */
    @EventName("involvement.confirmed")
    record InvolvementConfirmed(
            RecordId involvement,
            SubjectId subject,
            AgencyId agency,
            AgencyId recordedBy,
            Set<AgencyId> confirmedBy,
            Validity validity)
            implements InvolvementEvent, EstablishesFacts {
        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return List.of(
                    new Involvement(
                            involvement.value(),
                            position,
                            validity,
                            subject,
                            agency,
                            recordedBy,
                            confirmedBy));
        }
    }

    /**
     * It is over: what rested on it alone is no longer seen.
     *
     * @param handOver how the person is handed over and to whom, in the ending agency's words
     */
    @EventName("involvement.ended")
    record InvolvementEnded(
            RecordId involvement,
            SubjectId subject,
            AgencyId agency,
            AgencyId recordedBy,
            AgencyId endedBy,
            Instant at,
            Sealed handOver)
            implements InvolvementEvent, EndsFact {
        @Override
        public UUID endedFact() {
            return involvement.value();
        }

        @Override
        public Instant endsAt() {
            return at;
        }
    }
}
