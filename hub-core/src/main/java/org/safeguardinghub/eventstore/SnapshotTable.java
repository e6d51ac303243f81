package org.safeguardinghub.eventstore;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.Serializer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;

/** Axon's snapshots: the newest of each aggregate, older ones go when a newer one is stored. */
record SnapshotTable(Database database) {
    private static final String STORE =
            """
            with older as (delete from snapshot_event where aggregate_id = ? and sequence < ?)
            insert into snapshot_event (aggregate_id, sequence, aggregate_type, event_id,
                                        occurred_at, name, revision, payload, metadata)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private static final String NEWEST_FIRST =
            """
            select aggregate_type, aggregate_id, sequence, event_id, occurred_at, name, revision,
                   payload, metadata
              from snapshot_event where aggregate_id = ? order by sequence desc
            """;

    void store(DomainEventMessage<?> snapshot, Serializer serializer) throws SQLException {
        var payload = snapshot.serializePayload(serializer, byte[].class);
        var metadata = snapshot.serializeMetaData(serializer, byte[].class);
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(STORE)) {
            statement.setString(1, snapshot.getAggregateIdentifier());
            statement.setLong(2, snapshot.getSequenceNumber());
            statement.setString(3, snapshot.getAggregateIdentifier());
            statement.setLong(4, snapshot.getSequenceNumber());
            statement.setString(5, snapshot.getType());
            statement.setString(6, snapshot.getIdentifier());
            statement.setObject(7, snapshot.getTimestamp().atOffset(ZoneOffset.UTC));
            statement.setString(8, payload.getType().getName());
            statement.setString(9, payload.getType().getRevision());
            statement.setBytes(10, payload.getData());
            statement.setBytes(11, metadata.getData());
            statement.executeUpdate();
        }
    }

    boolean hasAny() {
        return !database.rows("select 1 from snapshot_event limit 1", _ -> {}, row -> row.getInt(1))
                .isEmpty();
    }

    List<DomainEventData<byte[]>> newestFirst(String aggregateId) {
        return database.rows(
                NEWEST_FIRST,
                statement -> statement.setString(1, aggregateId),
                row ->
                        new GenericDomainEventEntry<>(
                                row.getString(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getString(4),
                                StoredEvent.instant(row, 5),
                                row.getString(6),
                                row.getString(7),
                                row.getBytes(8),
                                row.getBytes(9)));
    }
}
