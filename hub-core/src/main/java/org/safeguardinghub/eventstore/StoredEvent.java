package org.safeguardinghub.eventstore;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** A row of the event table, in the forms that Axon reads. */
@SuppressWarnings("ArrayRecordComponent") // a row on its way, never compared
record StoredEvent(
        long position,
        String eventId,
        @Nullable String aggregateType,
        @Nullable String aggregateId,
        long sequence,
        String name,
        @Nullable String revision,
        Instant recordedAt,
        Instant occurredAt,
        List<String> tags,
        byte[] payload,
        byte[] metadata) {
    static final String COLUMNS =
            "e.position, e.event_id, e.aggregate_type, e.aggregate_id, e.sequence, e.name,"
                    + " e.revision, e.recorded_at, e.occurred_at, e.tags, e.payload, e.metadata";

    static StoredEvent read(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                instant(row, 8),
                instant(row, 9),
                List.of((String[]) row.getArray(10).getArray()),
                row.getBytes(11),
                row.getBytes(12));
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    TrackedEventData<byte[]> tracked() {
        return aggregateId == null
                ? new OfNoAggregate(this)
                : new TrackedDomainEventData<>(token(), domain());
    }

    DomainEventData<byte[]> domain() {
        return new OfAggregate(this);
    }

    private TrackingToken token() {
        return new GlobalSequenceTrackingToken(position);
    }

    /** Axon's own entries write the time as text and read it again. */
    private interface Row extends EventData<byte[]> {
        StoredEvent event();

        @Override
        default String getEventIdentifier() {
            return event().eventId;
        }

        @Override
        default Instant getTimestamp() {
            return event().occurredAt;
        }

        @Override
        default SerializedObject<byte[]> getMetaData() {
            return new SerializedMetaData<>(event().metadata, byte[].class);
        }

        @Override
        default SerializedObject<byte[]> getPayload() {
            return new SimpleSerializedObject<>(
                    event().payload, byte[].class, event().name, event().revision);
        }
    }

    private record OfAggregate(StoredEvent event) implements Row, DomainEventData<byte[]> {
        @Override
        public @Nullable String getType() {
            return event.aggregateType;
        }

        @Override
        public @Nullable String getAggregateIdentifier() {
            return event.aggregateId;
        }

        @Override
        public long getSequenceNumber() {
            return event.sequence;
        }
    }

    private record OfNoAggregate(StoredEvent event) implements Row, TrackedEventData<byte[]> {
        @Override
        public TrackingToken trackingToken() {
            return event.token();
        }
    }
}
