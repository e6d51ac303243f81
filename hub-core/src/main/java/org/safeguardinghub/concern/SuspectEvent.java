package org.safeguardinghub.concern;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.AddsToRecord;
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

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the hub must know of suspects to keep a child who is suspected a child. Kept for good. */
public sealed interface SuspectEvent extends Tagged {

    /**
     * A statement about a concern named suspects, or said something new of those named before. Who
     * was once named stays a suspect of the concern: earlier statements stay readable.
     */
    @EventName("concern.suspects-stated")
    record SuspectsStated(RecordId concern, AgencyId by, List<Suspected> suspects)
            implements SuspectEvent, EstablishesFacts {
        public SuspectsStated {
            suspects = List.copyOf(suspects);
        }

        @Override
        public Set<String> tags() {
            var tags = new HashSet<String>();
            tags.add(Tags.of(concern));
            tags.add(Tags.of(by));
            for (var suspected : suspects) {
                if (suspected.person() != null) {
                    tags.add(Tags.of(suspected.person()));
                }
            }
            return tags;
        }

        /** They hold for whatever instant is asked about: the record itself names the suspects. */
        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return suspects.stream()
                    .<Fact>map(
                            one ->
                                    new Fact.Suspect(
                                            factId(concern, one.suspect()),
                                            position,
                                            Validity.since(Instant.EPOCH),
                                            concern,
                                            one.person(),
                                            one.age() == AgeThen.ADULT))
                    .toList();
        }
    }

    /**
     * One suspect as all statements together have it.
     *
     * @param age by every birth date on record
     */
    record Suspected(UUID suspect, @Nullable SubjectId person, AgeThen age) {}

    /** The owner looked at a suspect's age. The latest review of a suspect counts. */
    @EventName("concern.suspect-age-reviewed")
    record SuspectAgeReviewed(
            RecordId concern, AgencyId owner, UUID suspect, boolean adult, Sealed content)
            implements SuspectEvent, AddsToRecord, EstablishesFacts {
        @Override
        public Set<String> tags() {
            return Set.of(Tags.of(concern), Tags.of(owner));
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
        public List<Fact> facts(long position, Instant recordedAt) {
            return List.of(
                    new Fact.AgeReview(
                            reviewId(concern, suspect),
                            position,
                            Validity.since(recordedAt),
                            concern,
                            factId(concern, suspect),
                            adult));
        }
    }

    /** The owner takes back what it said: what the birth dates say counts alone. */
    @EventName("concern.suspect-age-review-ended")
    record SuspectAgeReviewEnded(
            RecordId concern, AgencyId owner, UUID suspect, Instant at, Sealed content)
            implements SuspectEvent, AddsToRecord, EndsFact {
        @Override
        public Set<String> tags() {
            return Set.of(Tags.of(concern), Tags.of(owner));
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
        public UUID endedFact() {
            return reviewId(concern, suspect);
        }

        @Override
        public Instant endsAt() {
            return at;
        }
    }

    private static UUID reviewId(RecordId concern, UUID suspect) {
        var about = "age-review:" + concern + ":" + suspect;
        return UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8));
    }

    /** Of this record's own: an id that a publisher chose can never stand for another's fact. */
    private static UUID factId(RecordId concern, UUID suspect) {
        var about = "suspect:" + concern + ":" + suspect;
        return UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8));
    }
}
