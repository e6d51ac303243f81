package org.safeguardinghub.missing;

import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.MovesClocks;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.RuledRecord;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Everything that can happen to a missing episode. Kept for good. */
public sealed interface MissingEvent extends Tagged {
    /** The code that says whether the child is missing now. */
    String CURRENTLY_MISSING = "currentlyMissing";

    RecordId episode();

    /** A child is missing. What is said of it may say where the child is (cap C6). */
    @EventName("missing-episode.recorded")
    record EpisodeRecorded(
            RecordId episode,
            AgencyId owner,
            SubjectId subject,
            Instant missingSince,
            Sealed content)
            implements MissingEvent, IntroducesRecord, EstablishesFacts {
        @Override
        public Set<String> tags() {
            return Set.of(Tags.of(episode), Tags.of(owner), Tags.of(subject));
        }

        @Override
        public RuledRecord ruled() {
            return new RuledRecord(
                    episode,
                    RecordType.MISSING_EPISODE,
                    owner,
                    Set.of(subject),
                    RuledRecord.held(content.categories()));
        }

        @Override
        public Instant occurredFrom() {
            return missingSince;
        }

        @Override
        public Map<String, String> coded() {
            return Map.of(CURRENTLY_MISSING, "YES");
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return List.of(
                    new Fact.Whereabouts(
                            UUID.nameUUIDFromBytes(
                                    ("missing-whereabouts:" + episode)
                                            .getBytes(StandardCharsets.UTF_8)),
                            position,
                            Validity.since(recordedAt),
                            episode,
                            Set.of(Category.MISS)));
        }
    }

    /**
     * The child is back.
     *
     * @param interviewDueBy until when the return interview is to be held
     */
    @EventName("missing-episode.returned")
    record ReturnRecorded(
            RecordId episode,
            AgencyId by,
            Instant returnedAt,
            FoundWhere foundWhere,
            Instant interviewDueBy,
            Sealed content)
            implements MissingEvent, AddsToRecord, MovesClocks {
        /** Who says that the child is back sees to it that somebody listens. */
        @Override
        public List<Start> startsClocks() {
            return List.of(Start.due(interviewDueBy, ClockKind.RETURN_INTERVIEW, episode, by));
        }

        @Override
        public Set<String> tags() {
            return Set.of(Tags.of(episode), Tags.of(by));
        }

        @Override
        public RecordId partOf() {
            return episode;
        }

        @Override
        public AgencyId saidBy() {
            return by;
        }

        @Override
        public Map<String, String> coded() {
            return Map.of(
                    CURRENTLY_MISSING,
                    "NO",
                    "foundWhere",
                    foundWhere.name(),
                    "interviewDueBy",
                    interviewDueBy.toString());
        }
    }

    /**
     * A return interview was offered, held or declined.
     *
     * @param inTime whether that was by then
     */
    @EventName("missing-episode.interviewed")
    record InterviewRecorded(
            RecordId episode,
            AgencyId by,
            InterviewOutcome outcome,
            Instant at,
            boolean independent,
            boolean inTime,
            Sealed content)
            implements MissingEvent, AddsToRecord, MovesClocks {
        /** An offer alone is no interview. */
        @Override
        public List<Stop> stopsClocks() {
            return outcome == InterviewOutcome.OFFERED
                    ? List.of()
                    : List.of(Stop.all(ClockKind.RETURN_INTERVIEW, episode));
        }

        @Override
        public Set<String> tags() {
            return Set.of(Tags.of(episode), Tags.of(by));
        }

        @Override
        public RecordId partOf() {
            return episode;
        }

        @Override
        public AgencyId saidBy() {
            return by;
        }

        @Override
        public Map<String, String> coded() {
            return Map.of(
                    "interview", outcome.name(),
                    "interviewInTime", inTime ? "YES" : "NO",
                    "interviewIndependent", independent ? "YES" : "NO");
        }
    }
}
