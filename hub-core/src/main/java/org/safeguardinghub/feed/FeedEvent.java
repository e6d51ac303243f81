package org.safeguardinghub.feed;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;

import java.time.Instant;
import java.util.Set;

/** What agencies say of their feeds. */
public sealed interface FeedEvent extends Tagged {

    /**
     * The agency knows what the item says: of a record that was taken back, that it must not be
     * used any more.
     *
     * @param item the id of the item
     * @param number which one it was in the agency's feed
     * @param record what it was about
     */
    @EventName("feed.item-acknowledged")
    record ItemAcknowledged(
            RecordId item, AgencyId agency, long number, RecordId record, Instant at)
            implements FeedEvent {
        @Override
        public Set<String> tags() {
            return Set.of(Tags.of(item), Tags.of(agency), Tags.of(record));
        }
    }
}
