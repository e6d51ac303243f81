package org.safeguardinghub.placement;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.MovesClocks;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.Responsibility;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** How responsibility for a child moves: asked for, and accepted. Source: domain guide, 9. */
public sealed interface ResponsibilityEvent extends Tagged {
    RecordId offer();

    SubjectId subject();

    AgencyId from();

    AgencyId to();

    @Override
    default Set<String> tags() {
        return Set.of(Tags.of(offer()), Tags.of(subject()), Tags.of(from()), Tags.of(to()));
    }

    /**
     * Who is responsible is one fact a subject record: a new authority replaces the one before it
     * in the same instant.
     */
    static Responsibility fact(
            SubjectId subject, AgencyId authority, long position, Instant since) {
        return new Responsibility(
                UUID.nameUUIDFromBytes(
                        ("responsibility:" + subject).getBytes(StandardCharsets.UTF_8)),
                position,
                Validity.since(since),
                subject,
                authority);
    }

    /** The responsible authority asked another to take over. Nothing has moved yet. */
    @EventName("responsibility.offered")
    record ResponsibilityOffered(
            RecordId offer, SubjectId subject, AgencyId from, AgencyId to, Sealed reason)
            implements ResponsibilityEvent {}

    /**
     * What goes over with the responsibility, said with the offer. Nobody is given anything yet.
     *
     * @param until when the offer ends by itself; null for no such time
     * @param why as the other will read it with the view
     */
    @EventName("responsibility.bundle-offered")
    record BundleOffered(
            RecordId offer,
            SubjectId subject,
            AgencyId from,
            AgencyId to,
            Bundle bundle,
            @Nullable Instant until,
            Sealed why)
            implements ResponsibilityEvent {}

    /** The authority that was asked does not take over. Nothing has moved. */
    @EventName("responsibility.declined")
    record ResponsibilityDeclined(
            RecordId offer, SubjectId subject, AgencyId from, AgencyId to, Sealed reason)
            implements ResponsibilityEvent {}

    /** The authority that asked no longer does. Nothing has moved. */
    @EventName("responsibility.offer-withdrawn")
    record OfferWithdrawn(
            RecordId offer, SubjectId subject, AgencyId from, AgencyId to, Sealed reason)
            implements ResponsibilityEvent {}

    /**
     * The offer was accepted: what the one authority saw up to here goes over to the other, by a
     * view that is given next, in the same append. Who is responsible moves after that.
     */
    @EventName("responsibility.handed-over")
    record HandedOver(
            RecordId offer,
            SubjectId subject,
            AgencyId from,
            AgencyId to,
            RecordId viewShare,
            Instant at)
            implements ResponsibilityEvent {}

    /** The other authority took over, and confirmed it in writing. */
    @EventName("responsibility.accepted")
    record ResponsibilityAccepted(
            RecordId offer, SubjectId subject, AgencyId from, AgencyId to, Sealed confirmation)
            implements ResponsibilityEvent, EstablishesFacts, MovesClocks {
        /** Who handed over has nothing to agree on with others who are responsible. */
        @Override
        public List<Stop> stopsClocks() {
            return List.of(
                    Stop.lapsed(ClockKind.RESPONSIBILITY, new RecordId(subject.value()), from));
        }

        @Override
        public Set<String> tags() {
            return with(ResponsibilityEvent.super.tags(), Set.of(subject));
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return List.of(fact(subject, to, position, recordedAt));
        }
    }

    /**
     * An authority took over while another was responsible for the same child too.
     *
     * @param settled the child's subject records, where only one authority is left; none where the
     *     one that took over has to agree with another
     */
    @EventName("responsibility.contest-moved")
    record ContestMoved(
            RecordId offer, SubjectId subject, AgencyId from, AgencyId to, Set<SubjectId> settled)
            implements ResponsibilityEvent, MovesClocks {
        @Override
        public List<Start> startsClocks() {
            return settled.isEmpty()
                    ? List.of(Start.of(ClockKind.RESPONSIBILITY, new RecordId(subject.value()), to))
                    : List.of();
        }

        @Override
        public List<Stop> stopsClocks() {
            return settled.stream()
                    .map(one -> Stop.all(ClockKind.RESPONSIBILITY, new RecordId(one.value())))
                    .toList();
        }

        @Override
        public Set<String> tags() {
            return with(with(ResponsibilityEvent.super.tags(), settled), Set.of(subject));
        }
    }

    /** Tagged with the record of each of these subjects, on which a clock of theirs runs. */
    private static Set<String> with(Set<String> tags, Set<SubjectId> subjects) {
        var more = new HashSet<>(tags);
        subjects.forEach(one -> more.add(Tags.of(new RecordId(one.value()))));
        return more;
    }
}
