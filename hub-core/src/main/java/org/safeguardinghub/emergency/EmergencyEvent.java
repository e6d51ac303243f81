package org.safeguardinghub.emergency;

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
import org.safeguardinghub.sharing.RuledRecord;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Everything that can happen to an emergency access. Kept for good. */
public sealed interface EmergencyEvent extends Tagged {
    /** For what the holders may read the record of the access. */
    Set<Purpose> TOLD_FOR =
            Set.of(
                    Purpose.CHILD_PROTECTION,
                    Purpose.EARLY_HELP_CIN,
                    Purpose.CARE_TRANSFER,
                    Purpose.DISRUPTION);

    RecordId access();

    /**
     * A person broke the glass. The person's agency gives the record of it to every holder, so that
     * each is told at once and can read why.
     *
     * @param holders who holds a record of the child that the person may now read something of, but
     *     for the person's own agency
     * @param validity when the person may read for EMERGENCY: four hours
     * @param reviewDueBy until when each holder is to have ruled on it
     * @param calendar by which the working day was counted
     */
    @EventName("emergency-access.taken")
    record EmergencyAccessTaken(
            RecordId access,
            AgencyId agency,
            String person,
            SubjectId subject,
            Set<AgencyId> holders,
            Validity validity,
            Instant reviewDueBy,
            String calendar,
            Sealed content)
            implements EmergencyEvent, IntroducesRecord, EstablishesFacts, MovesClocks {
        /** Each holder owes a ruling of its own. */
        @Override
        public List<Start> startsClocks() {
            return holders.stream()
                    .map(
                            holder ->
                                    Start.due(
                                            reviewDueBy,
                                            ClockKind.EMERGENCY_REVIEW,
                                            access,
                                            holder))
                    .toList();
        }

        @Override
        public Set<String> tags() {
            var tags = new HashSet<String>();
            tags.add(Tags.of(access));
            tags.add(Tags.of(agency));
            tags.add(Tags.of(subject));
            holders.forEach(holder -> tags.add(Tags.of(holder)));
            return tags;
        }

        @Override
        public RuledRecord ruled() {
            return new RuledRecord(
                    access,
                    RecordType.EMERGENCY_ACCESS,
                    agency,
                    Set.of(subject),
                    RuledRecord.held(content.categories()));
        }

        @Override
        public Instant occurredFrom() {
            return validity.from();
        }

        @Override
        public Instant occurredTo() {
            return validity.until();
        }

        @Override
        public Map<String, String> coded() {
            return Map.of("reviewDueBy", reviewDueBy.toString());
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            var facts = new ArrayList<Fact>();
            facts.add(
                    new Fact.EmergencyGrant(
                            access.value(), position, validity, subject, agency, person));
            holders.forEach(holder -> facts.add(told(holder, position, recordedAt)));
            return facts;
        }

        private Fact told(AgencyId holder, long position, Instant recordedAt) {
            return new Fact.Share(
                    UUID.nameUUIDFromBytes(
                            ("emergency-told:" + access).getBytes(StandardCharsets.UTF_8)),
                    position,
                    Validity.since(recordedAt),
                    agency,
                    holder,
                    access,
                    null,
                    Set.of(Category.META),
                    TOLD_FOR,
                    Level.FULL);
        }
    }

    /**
     * A holder ruled on it.
     *
     * @param content why, in the holder's words
     */
    @EventName("emergency-access.reviewed")
    record EmergencyAccessReviewed(
            RecordId access, AgencyId holder, Verdict verdict, boolean inTime, Sealed content)
            implements EmergencyEvent, AddsToRecord, MovesClocks {
        @Override
        public List<Stop> stopsClocks() {
            return List.of(new Stop(ClockKind.EMERGENCY_REVIEW, access, holder));
        }

        @Override
        public Set<String> tags() {
            return Set.of(Tags.of(access), Tags.of(holder));
        }

        @Override
        public RecordId partOf() {
            return access;
        }

        @Override
        public AgencyId saidBy() {
            return holder;
        }

        /** One holder does not learn from it who the others are. */
        @Override
        public AgencyId onlyFor() {
            return holder;
        }

        /** Each holder's ruling stands beside those of the others. */
        @Override
        public Map<String, String> coded() {
            return Map.of("review:" + holder, verdict + (inTime ? "" : "_LATE"));
        }
    }
}
