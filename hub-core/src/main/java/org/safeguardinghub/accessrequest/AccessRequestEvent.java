package org.safeguardinghub.accessrequest;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.MovesClocks;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
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
import org.safeguardinghub.sharing.RuledRecord;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Everything that can happen to a request for access. Kept for good. */
public sealed interface AccessRequestEvent extends Tagged {
    RecordId request();

    /** The agency that asks, which the request belongs to. */
    AgencyId owner();

    /** The agency that holds what is asked for. */
    AgencyId asked();

    @Override
    default Set<String> tags() {
        return Set.of(Tags.of(request()), Tags.of(owner()), Tags.of(asked()));
    }

    /**
     * Somebody asks. By asking it gives the agency that is asked the whole of the request. The
     * request is about the person named, if one is: whom a record is about is not the asker's to
     * know.
     *
     * @param dueBy until when it is to be answered
     */
    @EventName("access-request.recorded")
    record AccessRequested(
            RecordId request,
            AgencyId owner,
            AgencyId asked,
            @Nullable RecordId record,
            @Nullable SubjectId subject,
            Set<Category> categories,
            Set<Purpose> purposes,
            Instant dueBy,
            Sealed content)
            implements AccessRequestEvent, IntroducesRecord, EstablishesFacts, MovesClocks {
        @Override
        public List<Start> startsClocks() {
            return List.of(Start.due(dueBy, ClockKind.ACCESS_RESPONSE, request, asked));
        }

        @Override
        public Set<String> tags() {
            var tags = new HashSet<>(AccessRequestEvent.super.tags());
            if (record != null) {
                tags.add(Tags.of(record));
            }
            if (subject != null) {
                tags.add(Tags.of(subject));
            }
            return tags;
        }

        @Override
        public RuledRecord ruled() {
            return new RuledRecord(
                    request,
                    RecordType.ACCESS_REQUEST,
                    owner,
                    subject == null ? Set.of() : Set.of(subject),
                    RuledRecord.held(content.categories()));
        }

        @Override
        public Map<String, String> coded() {
            return Map.of("state", "OPEN", "dueBy", dueBy.toString());
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return List.of(
                    new Share(
                            request.value(),
                            position,
                            Validity.since(recordedAt),
                            owner,
                            asked,
                            request,
                            null,
                            ruled().categories(),
                            Set.of(
                                    Purpose.CHILD_PROTECTION,
                                    Purpose.EARLY_HELP_CIN,
                                    Purpose.CARE_TRANSFER,
                                    Purpose.DISRUPTION),
                            Level.FULL));
        }
    }

    /**
     * The owner answered.
     *
     * @param share the decision that gives what is granted; null unless something is
     * @param answerBy until when the answer is put off; null unless it is
     */
    @EventName("access-request.decided")
    record AccessDecided(
            RecordId request,
            AgencyId owner,
            AgencyId asked,
            AccessOutcome outcome,
            @Nullable RecordId share,
            @Nullable Instant answerBy,
            Instant at,
            Sealed content)
            implements AccessRequestEvent, AddsToRecord, MovesClocks {
        /** An answer that is put off is owed by the new time. */
        @Override
        public List<Start> startsClocks() {
            return answerBy == null
                    ? List.of()
                    : List.of(Start.due(answerBy, ClockKind.ACCESS_RESPONSE, request, asked));
        }

        @Override
        public List<Stop> stopsClocks() {
            return List.of(Stop.all(ClockKind.ACCESS_RESPONSE, request));
        }

        @Override
        public RecordId partOf() {
            return request;
        }

        @Override
        public AgencyId saidBy() {
            return asked;
        }

        @Override
        public Map<String, String> coded() {
            if (share != null) {
                return Map.of("state", outcome.name(), "share", share.text());
            }
            return answerBy == null
                    ? Map.of("state", outcome.name())
                    : Map.of("state", outcome.name(), "dueBy", answerBy.toString());
        }
    }

    /**
     * Nobody answered in time. It can still be answered.
     *
     * @param notice the same whenever the same silence is noted
     */
    @EventName("access-request.unanswered")
    record AccessUnanswered(
            RecordId request, AgencyId owner, AgencyId asked, UUID notice, Instant dueBy)
            implements AccessRequestEvent, AddsToRecord {
        @Override
        public RecordId partOf() {
            return request;
        }

        /** The hub says it of the request; whoever was silent has said nothing. */
        @Override
        public AgencyId saidBy() {
            return owner;
        }

        @Override
        public Sealed content() {
            return Sealed.NOTHING;
        }

        @Override
        public Map<String, String> coded() {
            return Map.of("state", "UNANSWERED");
        }
    }
}
