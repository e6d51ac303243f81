package org.safeguardinghub.rigs.store;

import org.axonframework.eventhandling.DomainEventMessage;
import org.safeguardinghub.serialization.StoredForm;
import org.safeguardinghub.shared.Tagged;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** An event in the columns of the event table, as one would write it by hand. */
record HandRow(
        String id,
        String type,
        String aggregate,
        long sequence,
        String name,
        String revision,
        OffsetDateTime at,
        List<String> tags,
        byte[] payload,
        byte[] metadata,
        byte[] leaf) {
    static HandRow of(DomainEventMessage<?> event, StoredForm form) {
        var payload = event.serializePayload(form, byte[].class);
        var metadata = event.serializeMetaData(form, byte[].class);
        return new HandRow(
                event.getIdentifier(),
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                event.getTimestamp().atOffset(ZoneOffset.UTC),
                ((Tagged) event.getPayload()).tags().stream().sorted().toList(),
                payload.getData(),
                metadata.getData(),
                sha256(payload.getData()));
    }

    long[] postings() {
        return tags.stream().mapToLong(HandRow::posting).toArray();
    }

    int nameHash() {
        return (int) (posting(name) >>> 32);
    }

    static long posting(String text) {
        return ByteBuffer.wrap(sha256(text.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
