package org.safeguardinghub.hold;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Everything that can happen to a legal hold. Kept for good. */
public sealed interface HoldEvent extends Tagged {
    /** Under this every hold is found: disposal has to ask for all of them. */
    String TAG = "legal-hold";

    RecordId hold();

    /** From here on nothing that it covers may be disposed of. */
    @EventName("legal-hold.placed")
    record HoldPlaced(RecordId hold, AgencyId placedBy, Scope scope, Instant start, Sealed said)
            implements HoldEvent {
        @Override
        public Set<String> tags() {
            var tags = new HashSet<String>();
            tags.add(TAG);
            tags.add(Tags.of(hold));
            tags.add(Tags.of(placedBy));
            scope.agencies().forEach(agency -> tags.add(Tags.of(agency)));
            scope.subjects().forEach(subject -> tags.add(Tags.of(subject)));
            return tags;
        }
    }

    /** It holds nothing any more. */
    @EventName("legal-hold.released")
    record HoldReleased(RecordId hold, AgencyId releasedBy, Instant at, Sealed reason)
            implements HoldEvent {
        @Override
        public Set<String> tags() {
            return Set.of(TAG, Tags.of(hold), Tags.of(releasedBy));
        }
    }
}
