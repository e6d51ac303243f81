package org.safeguardinghub.rigs.store;

import com.zaxxer.hikari.HikariDataSource;

import org.axonframework.eventhandling.DomainEventMessage;
import org.safeguardinghub.serialization.StoredForm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Bare JDBC, one event in one transaction: a single statement that commits by itself, so one round
 * trip. Positions come from a sequence; nothing is checked but by unique keys.
 */
final class RawPeer implements Peer {
    private static final String SQL =
            """
            with e as (
              insert into event (position, event_id, aggregate_type, aggregate_id, sequence, name,
                                 revision, recorded_at, occurred_at, tags, payload, metadata,
                                 leaf_hash)
              values (nextval('by_hand'), ?, ?, ?, ?, ?, ?, now(), ?, ?, ?, ?, ?)
              returning position, event_id, aggregate_id, sequence),
            k as (insert into event_dedup (key, position) select event_id, position from e),
            s as (insert into event_stream (aggregate_id, sequence, position)
                  select aggregate_id, sequence, position from e)
            insert into event_tag (tag, position, name)
            select t, e.position, ? from e, unnest(?::bigint[]) t
            """;

    private final HikariDataSource source;
    private final StoredForm form;
    private final HandRead read;

    RawPeer(HikariDataSource source, StoredForm form) {
        this.source = source;
        this.form = form;
        this.read = new HandRead(source, form);
    }

    @Override
    public void append(DomainEventMessage<?> event) {
        HandRow row = HandRow.of(event, form);
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, row.id());
            statement.setString(2, row.type());
            statement.setString(3, row.aggregate());
            statement.setLong(4, row.sequence());
            statement.setString(5, row.name());
            statement.setString(6, row.revision());
            statement.setObject(7, row.at());
            statement.setArray(8, connection.createArrayOf("text", row.tags().toArray()));
            statement.setBytes(9, row.payload());
            statement.setBytes(10, row.metadata());
            statement.setBytes(11, row.leaf());
            statement.setInt(12, row.nameHash());
            statement.setArray(
                    13,
                    connection.createArrayOf(
                            "int8", Arrays.stream(row.postings()).boxed().toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int source(String aggregate) {
        return read.ofAggregate(aggregate);
    }

    @Override
    public void close() {
        source.close();
    }
}
