package org.safeguardinghub.concern;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.authority.WithdrawsRecord;
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
import org.safeguardinghub.sharing.Fact.Restriction;
import org.safeguardinghub.sharing.Fact.Withdrawal;
import org.safeguardinghub.sharing.RuledRecord;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Everything that can happen to a concern. Kept for good: add a record or a revision. */
public sealed interface ConcernEvent extends Tagged {

    /**
     * An agency told the hub of a concern about one or more persons.
     *
     * @param occurredFrom since when it happened, where known; {@code occurredTo} equals it for a
     *     single moment
     * @param limits how far the owner lets each category go, whatever the policy says
     */
    @EventName("concern.recorded")
    record ConcernRecorded(
            RecordId concern,
            AgencyId owner,
            Set<SubjectId> subjects,
            @Nullable Instant occurredFrom,
            @Nullable Instant occurredTo,
            List<Limit> limits,
            Sealed content)
            implements ConcernEvent, IntroducesRecord, EstablishesFacts {
        @Override
        public Set<String> tags() {
            return tagsOf(concern, owner, subjects);
        }

        @Override
        public RuledRecord ruled() {
            return new RuledRecord(
                    concern,
                    RecordType.CONCERN,
                    owner,
                    subjects,
                    RuledRecord.held(content.categories()));
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return limits.stream()
                    .<Fact>map(limit -> restriction(limit, position, recordedAt))
                    .toList();
        }

        private Restriction restriction(Limit limit, long position, Instant recordedAt) {
            var about = "limit:" + concern + ":" + limit.category() + ":" + limit.kind();
            return new Restriction(
                    UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8)),
                    position,
                    Validity.since(recordedAt),
                    concern,
                    limit.category(),
                    limit.kind(),
                    limit.highest());
        }
    }

    /** The owner said anew what the concern says. What it said before stays readable. */
    @EventName("concern.corrected")
    record ConcernCorrected(
            RecordId concern, AgencyId owner, Set<SubjectId> subjects, Sealed content)
            implements ConcernEvent, AddsToRecord {
        @Override
        public Set<String> tags() {
            return tagsOf(concern, owner, subjects);
        }

        @Override
        public RecordId partOf() {
            return concern;
        }

        @Override
        public AgencyId saidBy() {
            return owner;
        }

        @Override
        public Effect effect() {
            return Effect.CORRECTION;
        }
    }

    /** Another agency disagrees. It changes nothing of what the owner said. */
    @EventName("concern.disputed")
    record ConcernDisputed(
            RecordId concern, AgencyId owner, AgencyId by, Set<SubjectId> subjects, Sealed content)
            implements ConcernEvent, AddsToRecord {
        @Override
        public Set<String> tags() {
            var tags = tagsOf(concern, owner, subjects);
            tags.add(Tags.of(by));
            return tags;
        }

        @Override
        public RecordId partOf() {
            return concern;
        }

        @Override
        public AgencyId saidBy() {
            return by;
        }

        @Override
        public Effect effect() {
            return Effect.DISPUTE;
        }
    }

    /** The owner took the concern back. From here on it is there for the owner alone (gate G3). */
    @EventName("concern.withdrawn")
    record ConcernWithdrawn(
            RecordId concern,
            AgencyId owner,
            Set<SubjectId> subjects,
            WithdrawalReason reason,
            Sealed content)
            implements ConcernEvent, WithdrawsRecord, EstablishesFacts {
        @Override
        public Set<String> tags() {
            return tagsOf(concern, owner, subjects);
        }

        @Override
        public RecordId partOf() {
            return concern;
        }

        @Override
        public AgencyId saidBy() {
            return owner;
        }

        @Override
        public Map<String, String> coded() {
            return Map.of("state", "WITHDRAWN", "withdrawalReason", reason.name());
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            var about = "withdrawal:" + concern;
            return List.of(
                    new Withdrawal(
                            UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8)),
                            position,
                            Validity.since(recordedAt),
                            concern));
        }
    }

    /**
     * A statement named places or platforms that are recorded by themselves, so that concerns can
     * be found by where they arose (SR-14).
     */
    @EventName("concern.contexts-named")
    record ContextsNamed(RecordId concern, AgencyId by, Set<RecordId> contexts)
            implements ConcernEvent {
        @Override
        public Set<String> tags() {
            var tags = tagsOf(concern, by, Set.of());
            contexts.forEach(context -> tags.add(Tags.of(context)));
            return tags;
        }
    }

    private static Set<String> tagsOf(RecordId concern, AgencyId owner, Set<SubjectId> subjects) {
        var tags = new HashSet<String>();
        tags.add(Tags.of(concern));
        tags.add(Tags.of(owner));
        subjects.forEach(subject -> tags.add(Tags.of(subject)));
        return tags;
    }
}
