package org.safeguardinghub.eventstore;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * What a tamper-evident log commits to for one event: the version byte 1 and seven fields, each
 * preceded by its length in four bytes: position (8 bytes), event id, name, recorded-at in
 * microseconds since 1970 (8 bytes), SHA-256 of the payload, SHA-256 of the metadata, SHA-256 of
 * the sorted tags joined by line feeds. Numbers are big-endian, text is UTF-8. Never change it: add
 * a version.
 */
public final class LeafEntry {
    private static final int VERSION = 1;

    private LeafEntry() {}

    /** {@code payload} and {@code metadata} are the digests of these. */
    public static byte[] of(
            long position,
            String eventId,
            String name,
            Instant recordedAt,
            byte[] payload,
            byte[] metadata,
            Collection<String> tags) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            field(out, number(position));
            field(out, text(eventId));
            field(out, text(name));
            field(out, number(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt)));
            field(out, payload);
            field(out, metadata);
            field(out, Sha256.of(text(String.join("\n", tags.stream().sorted().toList()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void field(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private static byte[] text(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
