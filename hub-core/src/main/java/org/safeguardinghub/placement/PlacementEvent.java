package org.safeguardinghub.placement;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.authority.EndsFact;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.MovesClocks;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Everything that can happen to a placement. Kept for good. */
public sealed interface PlacementEvent extends Tagged {
    RecordId placement();

    AgencyId owner();

    SubjectId subject();

    /** The host's involvement, for as long as the placement lasts. */
    static UUID hostFact(RecordId placement) {
        return UUID.nameUUIDFromBytes(
                ("placement-host:" + placement).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A child is placed. Where the recorder is responsible for the child, the host is involved by
     * it.
     *
     * @param footing how the recorder stands to the child from here on
     * @param notificationDueBy when the host is to be told at the latest: before the placement, or
     *     within five working days of an emergency
     * @param calendar by which working days were counted
     * @param content the address in ADDR and nowhere else
     */
    @EventName("placement.recorded")
    record PlacementRecorded(
            RecordId placement,
            AgencyId owner,
            SubjectId subject,
            AgencyId responsibleAuthority,
            AgencyId hostAuthority,
            @Nullable AgencyId whereFound,
            Footing footing,
            Validity validity,
            boolean emergency,
            @Nullable Instant notifiedAt,
            Instant notificationDueBy,
            String calendar,
            Sealed content)
            implements PlacementEvent, IntroducesRecord, EstablishesFacts, MovesClocks {
        /** Nobody has to tell itself. */
        @Override
        public List<Start> startsClocks() {
            return notifiedAt != null || hostAuthority.equals(owner)
                    ? List.of()
                    : List.of(
                            Start.due(
                                    notificationDueBy,
                                    ClockKind.PLACEMENT_NOTIFICATION,
                                    placement,
                                    owner));
        }

        @Override
        public Set<String> tags() {
            var tags = new HashSet<String>();
            tags.add(Tags.of(placement));
            tags.add(Tags.of(subject));
            tags.add(Tags.of(owner));
            tags.add(Tags.of(responsibleAuthority));
            tags.add(Tags.of(hostAuthority));
            if (whereFound != null) {
                tags.add(Tags.of(whereFound));
            }
            return tags;
        }

        @Override
        public RuledRecord ruled() {
            return new RuledRecord(
                    placement,
                    RecordType.PLACEMENT,
                    owner,
                    Set.of(subject),
                    RuledRecord.held(content.categories()));
        }

        @Override
        public Instant occurredFrom() {
            return validity.from();
        }

        @Override
        public @Nullable Instant occurredTo() {
            return validity.until().equals(Validity.OPEN) ? null : validity.until();
        }

        @Override
        public Map<String, String> coded() {
            return Map.of(
                    "state",
                    "IN_PLACE",
                    "emergency",
                    emergency ? "YES" : "NO",
                    "notified",
                    notified());
        }

        private String notified() {
            return notifiedAt == null ? "NOT_YET" : told(isInTime(notifiedAt));
        }

        /** Whether the host, told then, was told in time. */
        public boolean isInTime(Instant told) {
            return !told.isAfter(notificationDueBy);
        }

        /** Whether the host comes to work with the child by this. */
        public boolean involvesHost() {
            return footing != Footing.NOT_RESPONSIBLE && !hostAuthority.equals(owner);
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            var facts = new ArrayList<Fact>();
            if (footing == Footing.BECOMES_RESPONSIBLE) {
                facts.add(ResponsibilityEvent.fact(subject, owner, position, recordedAt));
            }
            if (involvesHost()) {
                facts.add(
                        new Fact.Involvement(
                                hostFact(placement),
                                position,
                                validity,
                                subject,
                                hostAuthority,
                                owner,
                                Set.of()));
            }
            return facts;
        }
    }

    private static String told(boolean inTime) {
        return inTime ? "IN_TIME" : "LATE";
    }

    /** The host authority was told of the placement after that was recorded. */
    @EventName("placement.host-notified")
    record HostNotified(
            RecordId placement,
            AgencyId owner,
            SubjectId subject,
            Instant notifiedAt,
            boolean inTime)
            implements PlacementEvent, AddsToRecord, MovesClocks {
        @Override
        public List<Stop> stopsClocks() {
            return List.of(Stop.all(ClockKind.PLACEMENT_NOTIFICATION, placement));
        }

        @Override
        public Set<String> tags() {
            return Set.of(Tags.of(placement), Tags.of(subject), Tags.of(owner));
        }

        @Override
        public RecordId partOf() {
            return placement;
        }

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
            return Map.of("notified", told(inTime));
        }
    }

    /**
     * The placement is over; the host is no longer involved by it.
     *
     * @param content how the child is handed over and to whom
     */
    @EventName("placement.ended")
    record PlacementEnded(
            RecordId placement, AgencyId owner, SubjectId subject, Instant at, Sealed content)
            implements PlacementEvent, AddsToRecord, EndsFact, MovesClocks {
        /** What is over is not announced. */
        @Override
        public List<Stop> stopsClocks() {
            return List.of(Stop.lapsed(ClockKind.PLACEMENT_NOTIFICATION, placement));
        }

        @Override
        public Set<String> tags() {
            return Set.of(Tags.of(placement), Tags.of(subject), Tags.of(owner));
        }

        @Override
        public RecordId partOf() {
            return placement;
        }

        @Override
        public AgencyId saidBy() {
            return owner;
        }

        @Override
        public Map<String, String> coded() {
            return Map.of("state", "ENDED");
        }

        @Override
        public UUID endedFact() {
            return hostFact(placement);
        }

        @Override
        public Instant endsAt() {
            return at;
        }
    }
}
