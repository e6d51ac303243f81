package org.safeguardinghub.viewshare;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.authority.EndsFact;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.authority.WithdrawsRecord;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.share.Copies;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.Share;
import org.safeguardinghub.sharing.Fact.Withdrawal;
import org.safeguardinghub.sharing.RuledRecord;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Everything that can happen to a view that is given. Kept for good. */
public sealed interface ViewShareEvent extends Tagged {
    RecordId viewShare();

    /** The agency whose view it is. */
    AgencyId owner();

    /**
     * An authority gave its view. This is a record about the child which tells whose view it is,
     * why and until when, and a share of that record with each recipient: of no other.
     *
     * @param frozenAt the moment that it shows; null where it shows the present
     * @param content why, in the giver's words
     */
    @EventName("view-share.given")
    record ViewGiven(
            RecordId viewShare,
            AgencyId owner,
            SubjectId subject,
            Set<AgencyId> recipients,
            Set<Purpose> purposes,
            @Nullable Instant frozenAt,
            Validity validity,
            LawfulBasis basis,
            Informed informed,
            Sealed content)
            implements ViewShareEvent, IntroducesRecord, EstablishesFacts {
        @Override
        public Set<String> tags() {
            var tags = new HashSet<String>();
            tags.add(Tags.of(viewShare));
            tags.add(Tags.of(owner));
            tags.add(Tags.of(subject));
            recipients.forEach(recipient -> tags.add(Tags.of(recipient)));
            return tags;
        }

        @Override
        public RuledRecord ruled() {
            return new RuledRecord(
                    viewShare,
                    RecordType.VIEW_SHARE,
                    owner,
                    Set.of(subject),
                    RuledRecord.held(content.categories()));
        }

        /** A frozen view is of its moment, by which whoever opens it knows what to show. */
        @Override
        public @Nullable Instant occurredFrom() {
            return frozenAt;
        }

        @Override
        public @Nullable Instant occurredTo() {
            return frozenAt;
        }

        @Override
        public Map<String, String> coded() {
            var codes = new TreeMap<String, String>();
            codes.put("state", "GIVEN");
            codes.put("form", frozenAt == null ? "STANDING" : "FROZEN");
            if (frozenAt != null) {
                codes.put("frozenAt", frozenAt.toString());
            }
            if (!validity.until().equals(Validity.OPEN)) {
                codes.put("until", validity.until().toString());
            }
            return codes;
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return recipients.stream().<Fact>map(to -> givenTo(to, position)).toList();
        }

        private Share givenTo(AgencyId recipient, long position) {
            return new Share(
                    viewShare.value(),
                    position,
                    validity,
                    owner,
                    recipient,
                    viewShare,
                    null,
                    ruled().categories(),
                    purposes,
                    Level.FULL,
                    basis);
        }
    }

    /**
     * The giver took it back: no read that begins from here on opens it, and whoever was given it
     * is shown it no more.
     *
     * @param content why, in the giver's words
     */
    @EventName("view-share.recalled")
    record ViewRecalled(
            RecordId viewShare,
            AgencyId owner,
            SubjectId subject,
            Set<AgencyId> recipients,
            Instant at,
            Sealed content)
            implements ViewShareEvent, WithdrawsRecord, EstablishesFacts, EndsFact {
        @Override
        public Set<String> tags() {
            var tags = new HashSet<String>();
            tags.add(Tags.of(viewShare));
            tags.add(Tags.of(owner));
            tags.add(Tags.of(subject));
            recipients.forEach(recipient -> tags.add(Tags.of(recipient)));
            return tags;
        }

        @Override
        public RecordId partOf() {
            return viewShare;
        }

        @Override
        public AgencyId saidBy() {
            return owner;
        }

        @Override
        public Map<String, String> coded() {
            return Map.of("state", "RECALLED");
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            var about = "withdrawal:" + viewShare;
            return List.of(
                    new Withdrawal(
                            UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8)),
                            position,
                            Validity.since(recordedAt),
                            viewShare));
        }

        @Override
        public UUID endedFact() {
            return viewShare.value();
        }

        @Override
        public Instant endsAt() {
            return at;
        }
    }

    /**
     * A recipient knows of the recall. Other recipients are told nothing of it.
     *
     * @param content what it says of its copies
     */
    @EventName("view-share.recall-acknowledged")
    record ViewRecallAcknowledged(
            RecordId viewShare,
            AgencyId owner,
            AgencyId by,
            Copies copies,
            Instant at,
            Sealed content)
            implements ViewShareEvent, AddsToRecord {
        @Override
        public Set<String> tags() {
            return Set.of(Tags.of(viewShare), Tags.of(owner), Tags.of(by));
        }

        @Override
        public RecordId partOf() {
            return viewShare;
        }

        @Override
        public AgencyId saidBy() {
            return by;
        }

        @Override
        public AgencyId onlyFor() {
            return by;
        }
    }
}
