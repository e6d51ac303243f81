package org.safeguardinghub.subjectaccess;

import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.MovesClocks;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Everything that can happen to a request for what is held of a person. Kept for good. What was
 * withheld and why, and whoever asked, is sealed; that something happened, and to which request,
 * stands in the clear.
 */
public sealed interface SubjectAccessEvent extends Tagged {
    RecordId request();

    AgencyId agency();

    /** What it says under the request's key; nothing where all of it stands in the clear. */
    default Sealed content() {
        return switch (this) {
            case RequestReceived one -> one.said();
            case RequestExtended one -> one.said();
            case ItemsMarked one -> one.marks();
            case BundleReleased one -> one.said();
            case RequestClosed one -> one.said();
            case ItemsCollected _, MarksApproved _, BundleDelivered _ -> Sealed.NOTHING;
        };
    }

    @Override
    default Set<String> tags() {
        return Set.of(Tags.of(request()));
    }

    /**
     * Somebody asked.
     *
     * @param due the first instant at which an answer is late
     * @param calendar by which that was worked out
     * @param said who asked, who checked the identity, and the agency's reference
     */
    @EventName("subject-access.received")
    record RequestReceived(
            RecordId request,
            AgencyId agency,
            SubjectId subject,
            Requester requester,
            IdentityMeans means,
            Instant receivedAt,
            Instant identityCheckedAt,
            Instant due,
            String calendar,
            Sealed said)
            implements SubjectAccessEvent, MovesClocks {
        /** With the person, so that who is kept from the person is kept from the request. */
        @Override
        public Set<String> tags() {
            return Set.of(Tags.of(request), Tags.of(subject), Tags.of(agency));
        }

        @Override
        public List<Start> startsClocks() {
            return List.of(Start.due(due, ClockKind.SUBJECT_ACCESS, request, agency));
        }
    }

    /**
     * The requester was told that it takes longer; the clock begins anew.
     *
     * @param said why, as the requester was told
     */
    @EventName("subject-access.extended")
    record RequestExtended(
            RecordId request,
            AgencyId agency,
            Official by,
            ExtensionGround ground,
            Instant at,
            Instant due,
            String calendar,
            Sealed said)
            implements SubjectAccessEvent, MovesClocks {
        @Override
        public List<Start> startsClocks() {
            return List.of(Start.due(due, ClockKind.SUBJECT_ACCESS, request, agency));
        }
    }

    /**
     * What is held was collected: these items and no others are to be marked.
     *
     * @param items in their order in time
     */
    @EventName("subject-access.collected")
    record ItemsCollected(
            RecordId request, AgencyId agency, Official by, Instant at, List<Item> items)
            implements SubjectAccessEvent {
        public ItemsCollected {
            items = List.copyOf(items);
        }
    }

    /**
     * Items were marked.
     *
     * @param items their numbers; what was judged of them is sealed
     */
    @EventName("subject-access.marked")
    record ItemsMarked(
            RecordId request,
            AgencyId agency,
            Official by,
            Instant at,
            List<Integer> items,
            Sealed marks)
            implements SubjectAccessEvent {
        public ItemsMarked {
            items = List.copyOf(items);
        }
    }

    /**
     * What would be given was approved.
     *
     * @param entries digest of what the approver read, 64 hexadecimal digits
     */
    @EventName("subject-access.approved")
    record MarksApproved(RecordId request, AgencyId agency, Official by, Instant at, String entries)
            implements SubjectAccessEvent {}

    /**
     * The bundle may leave, as it is now, for who asked for it. The request is not answered by it:
     * where it cannot be fetched any more, what is held is collected again.
     *
     * @param manifest digest of its manifest, by which a copy of the bundle is told from another
     * @param said to whom exactly
     */
    @EventName("subject-access.released")
    record BundleReleased(
            RecordId request,
            AgencyId agency,
            Official by,
            Instant at,
            Requester to,
            Delivery how,
            String manifest,
            Sealed said)
            implements SubjectAccessEvent {}

    /**
     * It has reached who asked for it.
     *
     * @param manifest of the bundle that was released
     */
    @EventName("subject-access.delivered")
    record BundleDelivered(
            RecordId request, AgencyId agency, Official by, Instant at, String manifest)
            implements SubjectAccessEvent, MovesClocks {
        @Override
        public List<Stop> stopsClocks() {
            return List.of(Stop.all(ClockKind.SUBJECT_ACCESS, request));
        }
    }

    /** It ended without a bundle; on which ground is sealed. */
    @EventName("subject-access.closed")
    record RequestClosed(RecordId request, AgencyId agency, Official by, Instant at, Sealed said)
            implements SubjectAccessEvent, MovesClocks {
        @Override
        public List<Stop> stopsClocks() {
            return List.of(Stop.lapsed(ClockKind.SUBJECT_ACCESS, request));
        }
    }
}
