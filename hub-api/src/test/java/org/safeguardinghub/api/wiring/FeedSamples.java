package org.safeguardinghub.api.wiring;

import static org.safeguardinghub.api.wiring.SampleWords.CARE;
import static org.safeguardinghub.api.wiring.SampleWords.NOON;
import static org.safeguardinghub.api.wiring.SampleWords.record;

import org.safeguardinghub.feed.FeedEvent.Concerned;
import org.safeguardinghub.feed.FeedEvent.Decision;
import org.safeguardinghub.feed.FeedEvent.ItemAcknowledged;
import org.safeguardinghub.feed.FeedEvent.ItemsDecided;
import org.safeguardinghub.feed.FeedEvent.ItemsDelivered;
import org.safeguardinghub.feed.FeedEvent.Noticed;
import org.safeguardinghub.feed.FeedEvent.NoticesDecided;
import org.safeguardinghub.feed.FeedEvent.Telling;
import org.safeguardinghub.shared.RecordType;

import java.util.List;
import java.util.Map;

/** What agencies say of their feeds. */
final class FeedSamples {
    static final Map<String, Object> BY_NAME =
            Map.of(
                    "feed.item-acknowledged.1",
                    new ItemAcknowledged(record(20), CARE, 7, record(3), NOON),
                    "feed.items-decided.1",
                    new ItemsDecided(
                            CARE,
                            List.of(new Concerned(record(3), 41)),
                            List.of(
                                    new Decision(
                                            record(3),
                                            true,
                                            telling("org.safeguardinghub.concern.recorded.v1"),
                                            telling("org.safeguardinghub.concern.changed.v1")),
                                    new Decision(
                                            record(4),
                                            false,
                                            null,
                                            telling("org.safeguardinghub.record.taken-back.v1")))),
                    "feed.notices-decided.1",
                    new NoticesDecided(
                            List.of(
                                    new Noticed(
                                            CARE,
                                            record(3),
                                            telling("org.safeguardinghub.record.out-of-date.v1")))),
                    "feed.items-delivered.1",
                    new ItemsDelivered(
                            CARE, List.of(record(20).value(), record(21).value()), NOON));

    private FeedSamples() {}

    private static Telling telling(String type) {
        return new Telling(
                record(20).value(), type, RecordType.CONCERN, 41, NOON, record(22).text() + ".0");
    }
}
