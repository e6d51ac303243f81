package org.safeguardinghub.disruption;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.authority.IntroducesRecord;
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
import org.safeguardinghub.sharing.RuledRecord;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Everything that can happen to a disruption measure. Kept for good. */
public sealed interface MeasureEvent extends Tagged {
    RecordId measure();

    /**
     * A measure is considered, asked for or in force.
     *
     * @param person whether it is on a person; else on a place or a platform
     * @param subject the record of that person, where there is one
     * @param age what is known of that person's age
     * @param context the record of that place or platform, where there is one
     * @param platform whether it is on a platform
     */
    @EventName("disruption-measure.recorded")
    record MeasureRecorded(
            RecordId measure,
            AgencyId owner,
            AgencyId lead,
            MeasureType type,
            MeasureState state,
            boolean person,
            @Nullable SubjectId subject,
            Target.@Nullable Age age,
            @Nullable RecordId context,
            boolean platform,
            Set<SubjectId> children,
            @Nullable String area,
            @Nullable Instant from,
            @Nullable Instant until,
            Sealed content)
            implements MeasureEvent, IntroducesRecord, EstablishesFacts {
        @Override
        public Set<String> tags() {
            var tags = new HashSet<String>();
            tags.add(Tags.of(measure));
            tags.add(Tags.of(owner));
            tags.add(Tags.of(lead));
            subjects().forEach(about -> tags.add(Tags.of(about)));
            if (context != null) {
                tags.add(Tags.of(context));
            }
            return tags;
        }

        /** The children whom it protects, and the person whom it is on. */
        private Set<SubjectId> subjects() {
            var subjects = new TreeSet<SubjectId>(Comparator.comparing(SubjectId::text));
            subjects.addAll(children);
            if (subject != null) {
                subjects.add(subject);
            }
            return subjects;
        }

        @Override
        public RuledRecord ruled() {
            return new RuledRecord(
                    measure,
                    RecordType.DISRUPTION_MEASURE,
                    owner,
                    subjects(),
                    RuledRecord.held(content.categories()));
        }

        @Override
        public @Nullable Instant occurredFrom() {
            return from;
        }

        @Override
        public @Nullable Instant occurredTo() {
            return from == null ? null : until;
        }

        @Override
        public Map<String, String> coded() {
            var codes = new TreeMap<String, String>();
            codes.put("state", state.name());
            codes.put("type", type.name());
            codes.put("target", person ? "PERSON" : platform ? "PLATFORM" : "PLACE");
            if (area != null) {
                codes.put("area", area);
            }
            return codes;
        }

        /** No birth date was looked at, so whoever it is on may have been a child (cap C5). */
        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return person
                    ? List.of(
                            new Fact.Suspect(
                                    UUID.nameUUIDFromBytes(
                                            ("measure-target:" + measure)
                                                    .getBytes(StandardCharsets.UTF_8)),
                                    position,
                                    Validity.since(recordedAt),
                                    measure,
                                    subject,
                                    false))
                    : List.of();
        }
    }

    /**
     * It came further, was broken, or is over.
     *
     * @param by the owner or the agency that leads
     */
    @EventName("disruption-measure.moved")
    record MeasureMoved(RecordId measure, AgencyId by, MeasureState state, Sealed content)
            implements MeasureEvent, AddsToRecord {
        @Override
        public Set<String> tags() {
            return Set.of(Tags.of(measure), Tags.of(by));
        }

        @Override
        public RecordId partOf() {
            return measure;
        }

        @Override
        public AgencyId saidBy() {
            return by;
        }

        @Override
        public Map<String, String> coded() {
            return Map.of("state", state.name());
        }
    }
}
