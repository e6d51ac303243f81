package org.safeguardinghub.feed.acknowledgeitem;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.feed.AcknowledgeItem;
import org.safeguardinghub.feed.FeedEvent;
import org.safeguardinghub.feed.FeedEvent.ItemAcknowledged;
import org.safeguardinghub.feed.FeedItem;
import org.safeguardinghub.feed.FeedRefusal;
import org.safeguardinghub.feed.FeedTables;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Tags;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** An agency acknowledges, once, what was delivered to it and to nobody else. */
public final class AcknowledgeItemHandler {
    private final FeedTables tables;
    private final FactReader reader;
    private final Recorder recorder;
    private final Clock clock;

    public AcknowledgeItemHandler(
            FeedTables tables, FactReader reader, Recorder recorder, Clock clock) {
        this.tables = tables;
        this.reader = reader;
        this.recorder = recorder;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<FeedEvent> handle(AcknowledgeItem command) {
        var said =
                reader.facts(
                        Set.of(
                                new Criterion(
                                        Tags.of(command.item()),
                                        Set.of("feed.item-acknowledged"))));
        return recorder.record(
                "FeedItem",
                command.item().text(),
                decide(
                        tables.delivered(command.agency(), command.item().value()).orElse(null),
                        !said.events().isEmpty(),
                        clock.instant()),
                said.guard());
    }

    static Outcome<FeedEvent> decide(@Nullable FeedItem item, boolean said, Instant now) {
        if (item == null) {
            return Outcome.refused(new Refusal.NotFound());
        }
        return said
                ? Outcome.refused(FeedRefusal.ALREADY_ACKNOWLEDGED)
                : Outcome.accepted(
                        new ItemAcknowledged(
                                new RecordId(item.itemId()),
                                item.agency(),
                                item.number(),
                                item.record(),
                                now));
    }
}
