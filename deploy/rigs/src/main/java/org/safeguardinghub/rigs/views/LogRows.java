package org.safeguardinghub.rigs.views;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.safeguardinghub.eventstore.LeafHash;
import org.safeguardinghub.shared.Tagged;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

/** Events on their way into the log as the store writes them, without the store's own indexes. */
final class LogRows implements AutoCloseable {
    private final Rows rows;
    private final Serializer form;

    LogRows(DataSource owner, Serializer form) throws SQLException {
        this.rows =
                new Rows(
                        owner,
                        "event (position, event_id, name, revision, recorded_at, occurred_at,"
                                + " tags, payload, metadata, leaf_hash)");
        this.form = form;
    }

    void write(EventMessage<?> event, long position, Instant recordedAt) throws SQLException {
        SerializedObject<byte[]> payload = event.serializePayload(form, byte[].class);
        byte[] metadata = event.serializeMetaData(form, byte[].class).getData();
        String name = payload.getType().getName();
        List<String> tags =
                event.getPayload() instanceof Tagged tagged
                        ? tagged.tags().stream().sorted().toList()
                        : List.of();
        rows.put(position)
                .put(event.getIdentifier())
                .put(name)
                .put(payload.getType().getRevision())
                .put(recordedAt)
                .put(recordedAt)
                .putArray(tags)
                .putBytes(payload.getData())
                .putBytes(metadata)
                .putBytes(
                        LeafHash.of(
                                position,
                                event.getIdentifier(),
                                name,
                                recordedAt,
                                payload.getData(),
                                metadata,
                                tags))
                .end();
    }

    void finish() throws SQLException {
        rows.finish();
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
