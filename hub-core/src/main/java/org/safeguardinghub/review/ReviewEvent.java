package org.safeguardinghub.review;

import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.authority.EndsFact;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.RuledRecord;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Everything that can happen to a review grant. Kept for good. */
public sealed interface ReviewEvent extends Tagged {
    /** For what those who are told may read that there is a review. */
    Set<Purpose> TOLD_FOR =
            Set.of(
                    Purpose.CHILD_PROTECTION,
                    Purpose.EARLY_HELP_CIN,
                    Purpose.CARE_TRANSFER,
                    Purpose.DISRUPTION);

    RecordId grant();

    /**
     * A partnership asks for it. It is no record about the child yet, and nobody is told.
     *
     * @param by the agency of the auditor who asked, which owns the record that comes of it
     * @param askedBy the {@code sub} of this auditor
     */
    @EventName("review-grant.asked")
    record ReviewAsked(RecordId grant, AgencyId by, String askedBy, Review review, Sealed said)
            implements ReviewEvent {
        @Override
        public Set<String> tags() {
            return Set.of(Tags.of(grant), Tags.of(by));
        }
    }

    /**
     * A safeguarding partner approved it: from here on the reviewer may read. This is a record
     * about the child, for the agencies that are told alone.
     *
     * @param owner the agency of whoever asked
     * @param approver the {@code sub} of the person who approved
     * @param told the agencies reviewed, and whoever holds a record of the child
     * @param content what was said when it was asked for
     */
    @EventName("review-grant.approved")
    record ReviewApproved(
            RecordId grant,
            AgencyId owner,
            AgencyId approvedBy,
            String approver,
            Review review,
            Set<AgencyId> told,
            Instant at,
            Sealed content)
            implements ReviewEvent, IntroducesRecord, EstablishesFacts {
        @Override
        public Set<String> tags() {
            var tags = new HashSet<String>();
            tags.add(Tags.of(grant));
            tags.add(Tags.of(owner));
            tags.add(Tags.of(approvedBy));
            tags.add(Tags.of(review.subject()));
            told.forEach(one -> tags.add(Tags.of(one)));
            return tags;
        }

        @Override
        public RuledRecord ruled() {
            return new RuledRecord(
                    grant,
                    RecordType.REVIEW_GRANT,
                    owner,
                    Set.of(review.subject()),
                    RuledRecord.held(content.categories()));
        }

        @Override
        public Instant occurredFrom() {
            return at;
        }

        @Override
        public Instant occurredTo() {
            return review.until();
        }

        /** Not whose views are read: one agency does not learn of another from it. */
        @Override
        public Map<String, String> coded() {
            var codes = new TreeMap<String, String>();
            codes.put("state", "APPROVED");
            codes.put("authority", review.authority().name());
            codes.put("reviewersAgency", review.agency().text());
            codes.put("from", review.days().from().toString());
            codes.put("until", review.days().until().toString());
            codes.put("expires", review.until().toString());
            return codes;
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            var facts = new ArrayList<Fact>();
            facts.add(
                    new Fact.ReviewGrant(
                            grant.value(),
                            position,
                            new Validity(at, review.until()),
                            review.subject(),
                            review.agency(),
                            review.reviewer(),
                            review.views(),
                            review.days()));
            facts.add(
                    new Fact.Handling(
                            named("review told alone:" + grant),
                            position,
                            Validity.since(Instant.EPOCH),
                            grant,
                            told,
                            Set.of(),
                            Set.of(),
                            Set.of()));
            told.forEach(one -> facts.add(given(one, position, recordedAt)));
            return facts;
        }

        private Fact given(AgencyId to, long position, Instant recordedAt) {
            return new Fact.Share(
                    named("review told:" + grant),
                    position,
                    Validity.since(recordedAt),
                    owner,
                    to,
                    grant,
                    null,
                    Set.of(Category.META),
                    TOLD_FOR,
                    Level.FULL);
        }

        private static UUID named(String words) {
            return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** That this agency's own view may be read; no other learns of it. */
    @EventName("review-grant.view-named")
    record ViewNamed(RecordId grant, AgencyId owner, AgencyId agency)
            implements ReviewEvent, AddsToRecord {
        @Override
        public Set<String> tags() {
            return Set.of(Tags.of(grant), Tags.of(agency));
        }

        @Override
        public RecordId partOf() {
            return grant;
        }

        @Override
        public AgencyId saidBy() {
            return owner;
        }

        @Override
        public AgencyId onlyFor() {
            return agency;
        }

        @Override
        public Sealed content() {
            return Sealed.NOTHING;
        }

        @Override
        public Map<String, String> coded() {
            return Map.of("yourView", "READ");
        }
    }

    /** Whoever may approve it did not, or whoever asked for it took that back: it never holds. */
    @EventName("review-grant.declined")
    record ReviewDeclined(RecordId grant, AgencyId by, Instant at, Sealed reason)
            implements ReviewEvent {
        @Override
        public Set<String> tags() {
            return Set.of(Tags.of(grant), Tags.of(by));
        }
    }

    /**
     * It was taken back: no read that begins from here on shows anything by it. Those who were told
     * of it are told.
     *
     * @param content why
     */
    @EventName("review-grant.withdrawn")
    record ReviewWithdrawn(
            RecordId grant, AgencyId by, Set<AgencyId> told, Instant at, Sealed content)
            implements ReviewEvent, AddsToRecord, EndsFact {
        @Override
        public Set<String> tags() {
            var tags = new HashSet<String>();
            tags.add(Tags.of(grant));
            tags.add(Tags.of(by));
            told.forEach(one -> tags.add(Tags.of(one)));
            return tags;
        }

        @Override
        public RecordId partOf() {
            return grant;
        }

        @Override
        public AgencyId saidBy() {
            return by;
        }

        @Override
        public Map<String, String> coded() {
            return Map.of("state", "WITHDRAWN");
        }

        @Override
        public UUID endedFact() {
            return grant.value();
        }

        @Override
        public Instant endsAt() {
            return at;
        }
    }
}
