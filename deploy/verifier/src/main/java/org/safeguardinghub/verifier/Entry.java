package org.safeguardinghub.verifier;

import org.safeguardinghub.verifier.note.MalformedException;
import org.safeguardinghub.verifier.note.Strict;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What the ledger says of one event: a version byte, 1, and seven fields, each after its length in
 * four bytes, numbers big-endian. Nothing in it tells what the event says.
 *
 * @param position of the event in the hub, one more than the entry's index
 * @param payload SHA-256 of it as it is stored
 * @param metadata SHA-256 of it
 * @param tags SHA-256 of the sorted tags, joined by line feeds
 */
public record Entry(
        long position,
        String eventId,
        String name,
        Instant recordedAt,
        byte[] payload,
        byte[] metadata,
        byte[] tags) {
    private static final int VERSION = 1;
    private static final int DIGEST = 32;

    static Entry parse(byte[] bytes) throws MalformedException {
        var left = ByteBuffer.wrap(bytes);
        if (!left.hasRemaining() || left.get() != VERSION) {
            throw new MalformedException("not of version 1");
        }
        var entry =
                new Entry(
                        number(left),
                        Strict.utf8(field(left)),
                        Strict.utf8(field(left)),
                        instant(number(left)),
                        digest(left),
                        digest(left),
                        digest(left));
        if (left.hasRemaining()) {
            throw new MalformedException("longer than its seven fields");
        }
        return entry;
    }

    private static byte[] field(ByteBuffer left) throws MalformedException {
        int length = left.remaining() < Integer.BYTES ? -1 : left.getInt();
        if (length < 0 || length > left.remaining()) {
            throw new MalformedException("shorter than its seven fields");
        }
        byte[] field = new byte[length];
        left.get(field);
        return field;
    }

    private static long number(ByteBuffer left) throws MalformedException {
        byte[] field = field(left);
        if (field.length != Long.BYTES) {
            throw new MalformedException("a number in it is not of eight bytes");
        }
        return ByteBuffer.wrap(field).getLong();
    }

    private static byte[] digest(ByteBuffer left) throws MalformedException {
        byte[] field = field(left);
        if (field.length != DIGEST) {
            throw new MalformedException("a digest in it is not of 32 bytes");
        }
        return field;
    }

    private static Instant instant(long micros) throws MalformedException {
        try {
            return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        } catch (DateTimeException | ArithmeticException wrong) {
            throw new MalformedException("its time is none");
        }
    }
}
