package org.safeguardinghub.intelligence;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Markings;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Everything that can happen to what a partner told the police. Kept for good. */
public sealed interface InformationEvent extends Tagged {

    /**
     * An agency told a police agency something. It is never graded as it stands.
     *
     * @param sentTo the police agency, which works with the subjects from here on
     */
    @EventName("partner-information.submitted")
    record InformationSubmitted(
            RecordId information,
            AgencyId owner,
            AgencyId sentTo,
            Set<SubjectId> subjects,
            @Nullable Instant occurredFrom,
            @Nullable Instant occurredTo,
            Marking marking,
            Sealed content)
            implements InformationEvent, IntroducesRecord, EstablishesFacts {
        @Override
        public Set<String> tags() {
            return tagsOf(information, owner, sentTo, subjects);
        }

        @Override
        public RuledRecord ruled() {
            return new RuledRecord(
                    information,
                    RecordType.PARTNER_INFORMATION,
                    owner,
                    subjects,
                    RuledRecord.held(content.categories()));
        }

        @Override
        public Map<String, String> coded() {
            return Map.of("state", "RECEIVED");
        }

        @Override
        public Markings markings() {
            return new Markings(Set.of(), Set.of(marking.name()));
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return subjects.stream()
                    .<Fact>map(subject -> involvement(subject, position, recordedAt))
                    .toList();
        }

        private Fact.Involvement involvement(SubjectId subject, long position, Instant since) {
            var about = "partner-information:" + information + ":" + subject;
            return new Fact.Involvement(
                    UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8)),
                    position,
                    Validity.since(since),
                    subject,
                    sentTo,
                    owner,
                    Set.of());
        }
    }

    /**
     * The police made a graded report of it: the sender learns that, and neither the grade nor
     * where the report is.
     */
    @EventName("partner-information.graded")
    record InformationGraded(
            RecordId information, AgencyId owner, AgencyId gradedBy, Set<SubjectId> subjects)
            implements InformationEvent, AddsToRecord {
        @Override
        public Set<String> tags() {
            return tagsOf(information, owner, gradedBy, subjects);
        }

        @Override
        public RecordId partOf() {
            return information;
        }

        @Override
        public AgencyId saidBy() {
            return gradedBy;
        }

        @Override
        public Sealed content() {
            return Sealed.NOTHING;
        }

        @Override
        public Map<String, String> coded() {
            return Map.of("state", "GRADED");
        }
    }

    private static Set<String> tagsOf(
            RecordId information, AgencyId owner, AgencyId police, Set<SubjectId> subjects) {
        var tags = new HashSet<String>();
        tags.add(Tags.of(information));
        tags.add(Tags.of(owner));
        tags.add(Tags.of(police));
        subjects.forEach(subject -> tags.add(Tags.of(subject)));
        return tags;
    }
}
