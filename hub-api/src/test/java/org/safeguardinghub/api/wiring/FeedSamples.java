package org.safeguardinghub.api.wiring;

import static org.safeguardinghub.api.wiring.SampleWords.CARE;
import static org.safeguardinghub.api.wiring.SampleWords.NOON;
import static org.safeguardinghub.api.wiring.SampleWords.record;

import org.safeguardinghub.feed.FeedEvent.ItemAcknowledged;

import java.util.Map;

/** What agencies say of their feeds. */
final class FeedSamples {
    static final Map<String, Object> BY_NAME =
            Map.of(
                    "feed.item-acknowledged.1",
                    new ItemAcknowledged(record(20), CARE, 7, record(3), NOON));

    private FeedSamples() {}
}
