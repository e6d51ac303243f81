package org.safeguardinghub.eventstore;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javax.sql.DataSource;

/** Reads events by what they concern, by key and by position. */
public final class FactReader {
    private final EventTable events;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    public FactReader(DataSource dataSource, Serializer serializer) {
        this(dataSource, serializer, NoOpEventUpcaster.INSTANCE);
    }

    /** The upcasters are those of the engine; each must make exactly one event of one. */
    public FactReader(DataSource dataSource, Serializer serializer, EventUpcaster upcasters) {
        this.events = new EventTable(new Database(dataSource));
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /**
     * The events that match any of the criteria, and the newest position, both as of one instant:
     * so {@link Facts#guard} misses nothing appended since and sees nothing that is here already.
     */
    public Facts facts(Set<Criterion> criteria) {
        EventTable.Matching matching = events.matching(criteria);
        return new Facts(
                criteria,
                matching.events().stream()
                        .<DomainEventMessage<?>>map(event -> domain(message(event)))
                        .toList(),
                matching.head());
    }

    /** The first event that was appended under this once-key, or the event with this id. */
    public Optional<Appended> under(String onceKeyOrEventId) {
        return events.under(onceKeyOrEventId).map(this::appended);
    }

    /** The same, to be asked with something else. */
    public Inquiry<Optional<Appended>> inquiryUnder(String onceKeyOrEventId) {
        return Inquiry.of(
                EventTable.UNDER_KEY,
                1,
                (statement, first) -> statement.setString(first, onceKeyOrEventId),
                rows ->
                        rows.next()
                                ? Optional.of(appended(StoredEvent.read(rows)))
                                : Optional.empty());
    }

    /** The events at these positions, in order; a position beyond the head gives none. */
    public List<Appended> at(Collection<Long> positions) {
        return events.at(positions).stream().map(this::appended).toList();
    }

    /** The newest position; 0 when nothing was ever appended. */
    public long head() {
        return events.head();
    }

    private Appended appended(StoredEvent event) {
        return new Appended(event.position(), event.recordedAt(), message(event));
    }

    /** An event of no aggregate stands under its own id, without a type. */
    private static <T> DomainEventMessage<T> domain(TrackedEventMessage<T> message) {
        return message instanceof DomainEventMessage<T> domain
                ? domain
                : new GenericTrackedDomainEventMessage<>(
                        message.trackingToken(),
                        null,
                        message.getIdentifier(),
                        0,
                        message,
                        message::getTimestamp);
    }

    private TrackedEventMessage<?> message(StoredEvent event) {
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        Stream.of(event.tracked()), serializer, upcasters)
                .findFirst()
                .orElseThrow();
    }
}
