package org.safeguardinghub.api.feed;

import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.record.RecordPaths;
import org.safeguardinghub.feed.FeedItem;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.UUID;

/** Writes feed items as CloudEvents 1.0, the same on every exit. */
@Component
public class CloudEvents {
    private final PositionTokens positions;
    private final String source;

    CloudEvents(PositionTokens positions, @Value("${hub.id}") String source) {
        this.positions = positions;
        this.source = source;
    }

    /**
     * One item in structured form. No personal content: what it is about is fetched from the link,
     * under its own purpose and ruling.
     *
     * @param feednumber the agency's own counter
     * @param hubposition an opaque place in the log
     */
    public record FeedEvent(
            String specversion,
            UUID id,
            String source,
            String type,
            RecordId subject,
            Instant time,
            String datacontenttype,
            long feednumber,
            String hubposition,
            String rulingid,
            FeedData data) {}

    /** Where to read what the item is about. */
    public record FeedData(RecordId record, RecordType recordType, String link) {}

    public FeedEvent of(FeedItem item) {
        return new FeedEvent(
                "1.0",
                item.itemId(),
                source,
                item.type(),
                item.record(),
                item.recordedAt(),
                "application/json",
                item.number(),
                positions.seal(item.agency(), item.position()),
                item.rulingId(),
                new FeedData(item.record(), item.recordType(), link(item)));
    }

    private static String link(FeedItem item) {
        var path = RecordPaths.of(item.recordType(), item.record());
        return item.isLookedAt() ? path + "/disclosures" : path;
    }
}
