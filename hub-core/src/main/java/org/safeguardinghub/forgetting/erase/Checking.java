package org.safeguardinghub.forgetting.erase;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.forgetting.ErasureEvent.ErasureChecked;
import org.safeguardinghub.forgetting.ErasureEvent.RecordErased;
import org.safeguardinghub.sealing.Copies;
import org.safeguardinghub.sealing.ErasedRecords;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Tags;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Looks for an erased record everywhere, and says that nothing of it can be read. While anything
 * can, or some place cannot be asked, nothing is said.
 */
public final class Checking {
    private final ErasedRecords erased;
    private final List<? extends Copies> places;
    private final FactReader events;
    private final Sealer sealer;
    private final EventStorageEngine engine;
    private final Clock clock;

    /**
     * @param places every place that keeps something made of content
     */
    public Checking(
            ErasedRecords erased,
            List<? extends Copies> places,
            FactReader events,
            Sealer sealer,
            EventStorageEngine engine,
            Clock clock) {
        this.erased = erased;
        this.places = List.copyOf(places);
        this.events = events;
        this.sealer = sealer;
        this.engine = engine;
        this.clock = clock;
    }

    /** Throws where something is left: it is removed once more, and looked for later. */
    public void check(RecordErased event) {
        for (var place : places) {
            place.remove(List.of(event.record()));
            if (place.hasAnyOf(event.record())) {
                throw new IllegalStateException("something is left in " + place.name());
            }
        }
        if (erased.hasKey(event.record()) || isOpened(event.record())) {
            throw new IllegalStateException("an erased record can be opened");
        }
        // the same id for the same record: heard again, it is not said again
        engine.appendEvents(
                new GenericEventMessage<>(
                        idOf(event.record()),
                        new ErasureChecked(
                                event.record(), event.erasure(), event.agency(), clock.instant()),
                        MetaData.emptyInstance(),
                        clock.instant()));
    }

    private static String idOf(RecordId record) {
        var text = "erasure checked:" + record;
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Tries what a reader would. */
    private boolean isOpened(RecordId record) {
        var all = EnumSet.allOf(Category.class);
        return events.facts(Set.of(Criterion.anyEventOf(Tags.of(record)))).events().stream()
                .anyMatch(
                        event ->
                                Erasable.in(event.getPayload())
                                        .filter(said -> said.of().equals(record))
                                        .map(
                                                said ->
                                                        sealer.open(
                                                                record,
                                                                said.event(),
                                                                event.getIdentifier(),
                                                                said.content(),
                                                                all))
                                        .filter(opened -> !opened.isEmpty())
                                        .isPresent());
    }
}
