package org.safeguardinghub.marker;

import org.jspecify.annotations.Nullable;
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
import org.safeguardinghub.sharing.RuledRecord;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Everything that can happen to a marker. Kept for good. What it flags, its status and the reasons
 * are in the sealed content, for readers of RISK alone.
 */
public sealed interface MarkerEvent extends Tagged {
    RecordId marker();

    AgencyId owner();

    SubjectId subject();

    @Override
    default Set<String> tags() {
        return Set.of(Tags.of(marker()), Tags.of(owner()), Tags.of(subject()));
    }

    @EventName("marker.set")
    record MarkerSet(
            RecordId marker, AgencyId owner, SubjectId subject, Instant reviewBy, Sealed content)
            implements MarkerEvent, IntroducesRecord {
        @Override
        public RuledRecord ruled() {
            return new RuledRecord(
                    marker,
                    RecordType.MARKER,
                    owner,
                    Set.of(subject),
                    RuledRecord.held(content.categories()));
        }

        @Override
        public Map<String, String> coded() {
            return Map.of("standing", "SET");
        }
    }

    /** The status was moved, with a reason. */
    @EventName("marker.moved")
    record MarkerMoved(
            RecordId marker,
            AgencyId owner,
            SubjectId subject,
            @Nullable Instant reviewBy,
            Sealed content)
            implements MarkerEvent, OwnersPart {}

    /** It was looked at again and stands as it was. */
    @EventName("marker.reviewed")
    record MarkerReviewed(
            RecordId marker, AgencyId owner, SubjectId subject, Instant reviewBy, Sealed content)
            implements MarkerEvent, OwnersPart {}

    /** It was removed, with a reason. What it said stays readable. */
    @EventName("marker.removed")
    record MarkerRemoved(RecordId marker, AgencyId owner, SubjectId subject, Sealed content)
            implements MarkerEvent, OwnersPart {
        @Override
        public Map<String, String> coded() {
            return Map.of("standing", "REMOVED");
        }

        /** Nobody need look at it again. */
        @Override
        public Instant reviewBy() {
            return Validity.OPEN;
        }
    }
}
