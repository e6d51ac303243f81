package org.safeguardinghub.feed;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is said of feeds: by the hub, what each is to be told and what it got; by agencies, what
 * they know. The feeds are what these events say in their order, and nothing else.
 */
public sealed interface FeedEvent extends Tagged {

    /**
     * Records were ruled on for an agency's feed.
     *
     * @param concerned those that may concern the agency from here on
     * @param decisions what comes of it; of each record one
     */
    @EventName("feed.items-decided")
    record ItemsDecided(AgencyId agency, List<Concerned> concerned, List<Decision> decisions)
            implements FeedEvent {
        public ItemsDecided {
            concerned = List.copyOf(concerned);
            decisions = List.copyOf(decisions);
        }

        /** It is about a feed, and found through that alone. */
        @Override
        public Set<String> tags() {
            return Set.of();
        }
    }

    /**
     * A record and where it stands in the log.
     *
     * @param position of the event that began it
     */
    record Concerned(RecordId record, long position) {}

    /**
     * What to tell of a record. What was told before is known only when this is appended: a feed
     * may be fetched meanwhile.
     *
     * @param seen whether the agency may see it; if not, what waits to be told of it is not told
     * @param unlessTold what to tell an agency that does not know of it; null for nothing
     * @param ifTold what to tell an agency that does; null for nothing
     */
    record Decision(
            RecordId record,
            boolean seen,
            @Nullable Telling unlessTold,
            @Nullable Telling ifTold) {}

    /** An item without its number, as {@link FeedItem} has it. */
    record Telling(
            UUID item,
            String type,
            RecordType recordType,
            long position,
            Instant recordedAt,
            String rulingId) {}

    /**
     * What agencies had of records is out of date, and they are told so whatever they may see.
     *
     * @param notices each stands for what waits to tell its agency of a change of the record, which
     *     would go unsaid if the agency lost the record before it fetches that
     */
    @EventName("feed.notices-decided")
    record NoticesDecided(List<Noticed> notices) implements FeedEvent {
        public NoticesDecided {
            notices = List.copyOf(notices);
        }

        @Override
        public Set<String> tags() {
            return Set.of();
        }
    }

    /** What an agency is told of a record that it had. */
    record Noticed(AgencyId agency, RecordId record, Telling telling) {}

    /**
     * These are fetched now. Those of them that still wait get the agency's next numbers, in the
     * order in which they waited.
     */
    @EventName("feed.items-delivered")
    record ItemsDelivered(AgencyId agency, List<UUID> items, Instant at) implements FeedEvent {
        public ItemsDelivered {
            items = List.copyOf(items);
        }

        @Override
        public Set<String> tags() {
            return Set.of();
        }
    }

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
