package org.safeguardinghub.eventstore;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * The fields of one row in PostgreSQL's binary form, read one after the other in the order of
 * {@link StoredEvent#COLUMNS}. Each is a length, −1 for null, and its bytes.
 */
record BinaryRow(ByteBuffer bytes) {
    /** Timestamps count microseconds from here. */
    private static final long EPOCH_SECONDS =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private static final int MICROS = 1_000_000;

    StoredEvent event() {
        return new StoredEvent(
                number(),
                present(text()),
                text(),
                text(),
                number(),
                present(text()),
                text(),
                instant(),
                instant(),
                texts(),
                present(bytea()),
                present(bytea()));
    }

    /** Null reads as 0, as JDBC has it. */
    private long number() {
        return bytes.getInt() < 0 ? 0 : bytes.getLong();
    }

    private @Nullable String text() {
        int length = bytes.getInt();
        return length < 0 ? null : text(length);
    }

    private String text(int length) {
        var text =
                new String(
                        bytes.array(),
                        bytes.arrayOffset() + bytes.position(),
                        length,
                        StandardCharsets.UTF_8);
        bytes.position(bytes.position() + length);
        return text;
    }

    private byte @Nullable [] bytea() {
        int length = bytes.getInt();
        if (length < 0) {
            return null;
        }
        var value = new byte[length];
        bytes.get(value);
        return value;
    }

    private Instant instant() {
        long micros = number();
        return Instant.ofEpochSecond(
                EPOCH_SECONDS + Math.floorDiv(micros, MICROS),
                Math.floorMod(micros, MICROS) * 1000L);
    }

    /**
     * The length; dimensions, flags and type of element; then size and lower bound, and the rest.
     */
    private List<String> texts() {
        bytes.getInt();
        boolean empty = bytes.getInt() == 0;
        bytes.getLong();
        if (empty) {
            return List.of();
        }
        var values = new String[bytes.getInt()];
        bytes.getInt();
        for (int i = 0; i < values.length; i++) {
            values[i] = text(bytes.getInt());
        }
        return List.of(values);
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("null in a column that has none");
        }
        return value;
    }
}
