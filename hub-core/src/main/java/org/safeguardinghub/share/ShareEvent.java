package org.safeguardinghub.share;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.EndsFact;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.MovesClocks;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.Share;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Everything that can happen to a decision to share. Kept for good. */
public sealed interface ShareEvent extends Tagged {

    /**
     * The owner decided. Exactly one of record and subject is named; a subject stands for all
     * records about that person which the owner holds, later ones included.
     *
     * @param decideAgainBy until when it is put off; null unless it is
     * @param decideNextBy by when the first of all that is put off about the same record or person
     *     is to be decided, after this decision; null where nothing is
     * @param checks null where they were not recorded, as in every decision of revision 1
     * @param duty null where the duty to share was not considered
     * @param accessRequest what somebody asked for, where somebody did
     * @param reasons why it is necessary and proportionate, in the owner's words, sealed
     */
    @EventName(value = "share.decided", revision = 3)
    record ShareDecided(
            RecordId share,
            AgencyId owner,
            ShareOutcome outcome,
            @Nullable Instant decideAgainBy,
            @Nullable Instant decideNextBy,
            @Nullable RecordId record,
            @Nullable SubjectId subject,
            Set<AgencyId> recipients,
            Set<Category> categories,
            Set<Purpose> purposes,
            Level level,
            Validity validity,
            LawfulBasis basis,
            Informed informed,
            @Nullable RuleChecks checks,
            @Nullable DutyJudgement duty,
            @Nullable RecordId accessRequest,
            Sealed reasons)
            implements ShareEvent, EstablishesFacts, MovesClocks {
        /** The record that it is about: that of the person, where it is about a person. */
        private RecordId about() {
            return record != null ? record : new RecordId(requireNonNull(subject).value());
        }

        @Override
        public List<Start> startsClocks() {
            return decideNextBy == null
                    ? List.of()
                    : List.of(Start.due(decideNextBy, ClockKind.SHARE_DECISION, about(), owner));
        }

        @Override
        public List<Stop> stopsClocks() {
            return List.of(new Stop(ClockKind.SHARE_DECISION, about(), owner));
        }

        @Override
        public Set<String> tags() {
            var tags = new HashSet<String>();
            tags.add(Tags.of(share));
            tags.add(Tags.of(owner));
            recipients.forEach(recipient -> tags.add(Tags.of(recipient)));
            tags.add(Tags.of(about()));
            if (subject != null) {
                tags.add(Tags.of(subject));
            }
            if (accessRequest != null) {
                tags.add(Tags.of(accessRequest));
            }
            return tags;
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return outcome.gives()
                    ? recipients.stream().<Fact>map(to -> givenTo(to, position)).toList()
                    : List.of();
        }

        private Share givenTo(AgencyId recipient, long position) {
            return new Share(
                    share.value(),
                    position,
                    validity,
                    owner,
                    recipient,
                    record,
                    subject,
                    categories,
                    purposes,
                    level,
                    basis);
        }
    }

    /** The owner took it back: it stops every read that begins from here on. */
    @EventName("share.recalled")
    record ShareRecalled(
            RecordId share,
            AgencyId owner,
            @Nullable RecordId record,
            @Nullable SubjectId subject,
            Set<AgencyId> recipients,
            Instant at,
            Sealed reason)
            implements ShareEvent, EndsFact {
        @Override
        public Set<String> tags() {
            var tags = new HashSet<String>();
            tags.add(Tags.of(share));
            tags.add(Tags.of(owner));
            recipients.forEach(recipient -> tags.add(Tags.of(recipient)));
            return tags;
        }

        @Override
        public UUID endedFact() {
            return share.value();
        }

        @Override
        public Instant endsAt() {
            return at;
        }
    }

    /**
     * A recipient knows of the recall.
     *
     * @param note what it says beside the code, sealed
     */
    @EventName("share.recall-acknowledged")
    record RecallAcknowledged(
            RecordId share, AgencyId owner, AgencyId by, Copies copies, Instant at, Sealed note)
            implements ShareEvent {
        @Override
        public Set<String> tags() {
            return Set.of(Tags.of(share), Tags.of(owner), Tags.of(by));
        }
    }
}
