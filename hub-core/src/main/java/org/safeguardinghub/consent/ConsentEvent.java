package org.safeguardinghub.consent;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.authority.EndsFact;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.Agreement;
import org.safeguardinghub.sharing.Fact.Consent;
import org.safeguardinghub.sharing.Fact.ReasonableCause;
import org.safeguardinghub.sharing.RuledRecord;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Everything that can happen to what was agreed. Kept for good. */
public sealed interface ConsentEvent extends Tagged {
    AgencyId owner();

    SubjectId subject();

    /**
     * Something was decided. The codes stand beside the content because others rest on them; who
     * decided, how able they were, and every word of reasoning are sealed.
     *
     * @param basis of a decision to share without consent, and of no other
     */
    @EventName("consent-decision.recorded")
    record ConsentDecided(
            RecordId decision,
            AgencyId owner,
            SubjectId subject,
            ConsentKind kind,
            ConsentOutcome outcome,
            @Nullable LawfulBasis basis,
            Scope covers,
            Validity validity,
            Sealed content)
            implements ConsentEvent, IntroducesRecord, EstablishesFacts {
        @Override
        public Set<String> tags() {
            return tagsOf(decision, owner, subject, covers);
        }

        @Override
        public RuledRecord ruled() {
            return new RuledRecord(
                    decision,
                    RecordType.CONSENT_DECISION,
                    owner,
                    Set.of(subject),
                    RuledRecord.held(content.categories()));
        }

        @Override
        public Map<String, String> coded() {
            return Map.of("kind", kind.name(), "state", outcome.name());
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            if (!kind.gates()) {
                return List.of();
            }
            return switch (outcome) {
                case GIVEN -> List.of(fact(Agreement.GIVEN, position));
                case REFUSED -> List.of(fact(Agreement.REFUSED, position));
                case OVERRIDDEN -> List.of(fact(Agreement.OVERRIDDEN, position));
                case NOT_SOUGHT -> List.of();
            };
        }

        private Consent fact(Agreement agreement, long position) {
            return consent(
                    decision.value(),
                    position,
                    validity,
                    subject,
                    agreement,
                    owner,
                    Set.of(),
                    covers,
                    basis);
        }
    }

    /**
     * What was given was withdrawn, as far as the withdrawal says: a fact of its own beside that of
     * the decision, which stays for the time before.
     */
    @EventName("consent-decision.withdrawn")
    record ConsentWithdrawn(
            RecordId decision,
            AgencyId owner,
            SubjectId subject,
            ConsentKind kind,
            Scope covers,
            Instant at,
            Sealed content)
            implements ConsentEvent, AddsToRecord, EstablishesFacts {
        @Override
        public Set<String> tags() {
            return tagsOf(decision, owner, subject, covers);
        }

        @Override
        public RecordId partOf() {
            return decision;
        }

        @Override
        public AgencyId saidBy() {
            return owner;
        }

        @Override
        public Map<String, String> coded() {
            return Map.of("state", covers.isEverything() ? "WITHDRAWN" : "PARTLY_WITHDRAWN");
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return kind.gates()
                    ? List.of(
                            consent(
                                    withdrawal(position),
                                    position,
                                    Validity.since(at),
                                    subject,
                                    Agreement.WITHDRAWN,
                                    owner,
                                    Set.of(),
                                    covers,
                                    null))
                    : List.of();
        }

        private UUID withdrawal(long position) {
            var about = "withdrawal:" + decision + ":" + position;
            return UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The agency no longer shares without consent. */
    @EventName("consent-decision.override-ended")
    record OverrideEnded(
            RecordId decision, AgencyId owner, SubjectId subject, Instant at, Sealed content)
            implements ConsentEvent, AddsToRecord, EndsFact {
        @Override
        public Set<String> tags() {
            return tagsOf(decision, owner, subject, Scope.EVERYTHING);
        }

        @Override
        public RecordId partOf() {
            return decision;
        }

        @Override
        public AgencyId saidBy() {
            return owner;
        }

        @Override
        public Map<String, String> coded() {
            return Map.of("state", "ENDED");
        }

        @Override
        public UUID endedFact() {
            return decision.value();
        }

        @Override
        public Instant endsAt() {
            return at;
        }
    }

    /** Another agency confirmed that the agreement to share was given. */
    @EventName("consent-decision.confirmed")
    record ConsentConfirmed(
            RecordId decision,
            AgencyId owner,
            SubjectId subject,
            AgencyId by,
            Set<AgencyId> confirmedBy,
            Scope covers,
            Validity validity)
            implements ConsentEvent, AddsToRecord, EstablishesFacts {
        @Override
        public Set<String> tags() {
            var tags = tagsOf(decision, owner, subject, covers);
            tags.add(Tags.of(by));
            return tags;
        }

        @Override
        public RecordId partOf() {
            return decision;
        }

        @Override
        public AgencyId saidBy() {
            return by;
        }

        @Override
        public Sealed content() {
            return Sealed.NOTHING;
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return List.of(
                    consent(
                            decision.value(),
                            position,
                            validity,
                            subject,
                            Agreement.GIVEN,
                            owner,
                            confirmedBy,
                            covers,
                            null));
        }
    }

    /** There is reasonable cause to suspect significant harm: for one person and one reader. */
    @EventName("reasonable-cause.stated")
    record ReasonableCauseStated(
            RecordId statement,
            AgencyId owner,
            SubjectId subject,
            AgencyId reader,
            Validity validity,
            Sealed reasons)
            implements ConsentEvent, EstablishesFacts {
        @Override
        public Set<String> tags() {
            return Set.of(Tags.of(statement), Tags.of(owner), Tags.of(subject), Tags.of(reader));
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return List.of(
                    new ReasonableCause(
                            statement.value(), position, validity, subject, reader, owner));
        }
    }

    /** Whoever stated it no longer does. */
    @EventName("reasonable-cause.ended")
    record ReasonableCauseEnded(
            RecordId statement,
            AgencyId owner,
            SubjectId subject,
            AgencyId reader,
            Instant at,
            Sealed reason)
            implements ConsentEvent, EndsFact {
        @Override
        public Set<String> tags() {
            return Set.of(Tags.of(statement), Tags.of(owner), Tags.of(subject), Tags.of(reader));
        }

        @Override
        public UUID endedFact() {
            return statement.value();
        }

        @Override
        public Instant endsAt() {
            return at;
        }
    }

    private static Set<String> tagsOf(
            RecordId decision, AgencyId owner, SubjectId subject, Scope covers) {
        var tags = new HashSet<String>();
        tags.add(Tags.of(decision));
        tags.add(Tags.of(owner));
        tags.add(Tags.of(subject));
        covers.agencies().forEach(reader -> tags.add(Tags.of(reader)));
        return tags;
    }

    private static Consent consent(
            UUID id,
            long position,
            Validity validity,
            SubjectId subject,
            Agreement agreement,
            AgencyId recordedBy,
            Set<AgencyId> confirmedBy,
            Scope covers,
            @Nullable LawfulBasis basis) {
        return new Consent(
                id,
                position,
                validity,
                subject,
                agreement,
                recordedBy,
                confirmedBy,
                covers.agencies(),
                covers.kinds(),
                covers.categories(),
                covers.purposes(),
                basis);
    }
}
