package org.safeguardinghub.verifier;

import org.safeguardinghub.verifier.tree.Hashes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Invented entries, as a hub's ledger has them. */
public final class Entries {
    private static final long MICROS = 1_772_446_530_123_456L;

    private Entries() {}

    /** What is said to be the stored payload of the event at an index. */
    static byte[] payload(long index) {
        return ("sealed " + index).getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] at(long index) {
        return at(index, payload(index));
    }

    static byte[] at(long index, byte[] payload) {
        return of(
                index + 1,
                new UUID(index, ~index).toString(),
                index % 3 == 0 ? "referral.concern-referred" : "sharing.ruled",
                MICROS + index * 1000,
                payload,
                "metadata",
                "agency:northtown-csc\nconcern:" + index / 7);
    }

    static byte[] of(
            long position,
            String eventId,
            String name,
            long micros,
            byte[] payload,
            String metadata,
            String tags) {
        var out = ByteBuffer.allocate(1024).put((byte) 1);
        field(out, number(position));
        field(out, text(eventId));
        field(out, text(name));
        field(out, number(micros));
        field(out, Hashes.sha256().digest(payload));
        field(out, Hashes.sha256().digest(text(metadata)));
        field(out, Hashes.sha256().digest(text(tags)));
        byte[] entry = new byte[out.position()];
        out.get(0, entry);
        return entry;
    }

    private static void field(ByteBuffer out, byte[] value) {
        out.putInt(value.length).put(value);
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private static byte[] text(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
