package org.safeguardinghub.eventstore;

import java.time.Instant;
import java.util.Collection;

/**
 * The leaf of one event in a tamper-evident log (RFC 6962): SHA-256 of a zero byte and the {@link
 * LeafEntry}. It stands beside the event from the moment that it is appended.
 */
public final class LeafHash {
    private static final byte[] LEAF = {0};

    private LeafHash() {}

    public static byte[] of(
            long position,
            String eventId,
            String name,
            Instant recordedAt,
            byte[] payload,
            byte[] metadata,
            Collection<String> tags) {
        byte[] entry =
                LeafEntry.of(
                        position,
                        eventId,
                        name,
                        recordedAt,
                        Sha256.of(payload),
                        Sha256.of(metadata),
                        tags);
        return Sha256.of(LEAF, entry);
    }
}
