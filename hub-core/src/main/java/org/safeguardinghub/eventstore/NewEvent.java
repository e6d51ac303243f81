package org.safeguardinghub.eventstore;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/** An event in its stored form, before it has a position. Serialised in the caller's thread. */
@SuppressWarnings("ArrayRecordComponent") // a row on its way, never compared
record NewEvent(
        EventMessage<?> message,
        @Nullable String aggregateType,
        @Nullable StreamPlace place,
        String name,
        @Nullable String revision,
        Instant occurredAt,
        List<String> tags,
        byte[] payload,
        byte[] metadata) {

    /** Under the id for which its content was sealed. */
    static NewEvent of(EventMessage<?> published, Collection<String> tags, Serializer serializer) {
        var message = SealedFor.named(published);
        var payload = message.serializePayload(serializer, byte[].class);
        var metadata = message.serializeMetaData(serializer, byte[].class);
        var domain = message instanceof DomainEventMessage<?> event ? event : null;
        return new NewEvent(
                message,
                domain == null ? null : domain.getType(),
                domain == null
                        ? null
                        : new StreamPlace(
                                domain.getAggregateIdentifier(), domain.getSequenceNumber()),
                payload.getType().getName(),
                payload.getType().getRevision(),
                // what PostgreSQL keeps; cut here as it would round
                message.getTimestamp().truncatedTo(ChronoUnit.MICROS),
                tags.stream().map(NewEvent::checked).distinct().sorted().toList(),
                payload.getData(),
                metadata.getData());
    }

    String id() {
        return message.getIdentifier();
    }

    /** Tags are joined by line feeds, in the statement that inserts them and in the leaf hash. */
    private static String checked(String tag) {
        if (tag.isEmpty() || tag.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a tag is not empty and has no control characters");
        }
        return tag;
    }
}
