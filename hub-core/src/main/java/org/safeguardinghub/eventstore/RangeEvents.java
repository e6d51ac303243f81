package org.safeguardinghub.eventstore;

import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The events of one range on their way from the rows to the consumer, upcast as one stream. Knows
 * where it is, and that no position may be missing.
 */
final class RangeEvents {
    private static final int ORDERED = Spliterator.ORDERED | Spliterator.NONNULL;

    private final PositionRange range;
    private final Stop stop;
    private long position;
    private @Nullable StoredEvent row;

    RangeEvents(PositionRange range, Stop stop) {
        this.range = range;
        this.stop = stop;
        this.position = range.first();
    }

    /** The event that is being read or handled. */
    long position() {
        return position;
    }

    Stream<Appended> of(CopiedEvents copied, Serializer serializer, EventUpcaster upcasters) {
        return EventUtils.upcastAndDeserializeTrackedEvents(rows(copied), serializer, upcasters)
                .map(this::appended);
    }

    private Stream<TrackedEventData<?>> rows(CopiedEvents copied) {
        return StreamSupport.stream(
                new AbstractSpliterator<TrackedEventData<?>>(range.size(), ORDERED) {
                    private long next = range.first();

                    @Override
                    public boolean tryAdvance(Consumer<? super TrackedEventData<?>> action) {
                        if (next > range.last()) {
                            return false;
                        }
                        position = next;
                        action.accept(read(copied, next++).tracked());
                        return true;
                    }
                },
                false);
    }

    private StoredEvent read(CopiedEvents copied, long expected) {
        if (stop.wanted()) {
            throw new Stop.Stopped();
        }
        try {
            StoredEvent event = copied.next();
            if (event == null || event.position() != expected) {
                throw new EventStoreException("no event at position " + expected);
            }
            row = event;
            return event;
        } catch (SQLException e) {
            throw new EventStoreException("the event store could not be read", e);
        }
    }

    /** The row is the one that was pulled for this message, as upcasters make one of one. */
    private Appended appended(TrackedEventMessage<?> message) {
        StoredEvent of = row;
        if (of == null || message.trackingToken().position().orElse(0) != of.position()) {
            throw new EventStoreException("an upcaster made other than one event of one");
        }
        return new Appended(of.position(), of.recordedAt(), message);
    }
}
