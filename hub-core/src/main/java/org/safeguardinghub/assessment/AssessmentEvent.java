package org.safeguardinghub.assessment;

import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.sharing.RuledRecord;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Everything that can happen to an assessment. Kept for good. */
public sealed interface AssessmentEvent extends Tagged {

    /** An agency assessed one or more persons. */
    @EventName("assessment.recorded")
    record AssessmentRecorded(
            RecordId assessment,
            AgencyId owner,
            Set<SubjectId> subjects,
            Instant assessedAt,
            Instant reviewBy,
            Sealed content)
            implements AssessmentEvent, IntroducesRecord {
        @Override
        public Set<String> tags() {
            return tagsOf(assessment, owner, subjects);
        }

        @Override
        public RuledRecord ruled() {
            return new RuledRecord(
                    assessment,
                    RecordType.ASSESSMENT,
                    owner,
                    subjects,
                    RuledRecord.held(content.categories()));
        }

        @Override
        public Instant occurredFrom() {
            return assessedAt;
        }

        @Override
        public Instant occurredTo() {
            return assessedAt;
        }
    }

    /** Another agency judges otherwise: its view stands beside the owner's. */
    @EventName("assessment.dissented")
    record AssessmentDissented(
            RecordId assessment,
            AgencyId owner,
            AgencyId by,
            Set<SubjectId> subjects,
            Sealed content)
            implements AssessmentEvent, AddsToRecord {
        @Override
        public Set<String> tags() {
            var tags = tagsOf(assessment, owner, subjects);
            tags.add(Tags.of(by));
            return tags;
        }

        @Override
        public RecordId partOf() {
            return assessment;
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

    private static Set<String> tagsOf(
            RecordId assessment, AgencyId owner, Set<SubjectId> subjects) {
        var tags = new HashSet<String>();
        tags.add(Tags.of(assessment));
        tags.add(Tags.of(owner));
        subjects.forEach(subject -> tags.add(Tags.of(subject)));
        return tags;
    }
}
