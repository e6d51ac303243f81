package org.safeguardinghub.sealing;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * The stored form of one sealed category, version 1, kept for ever:
 *
 * <pre>version 1 byte | key id 16 | key commitment 16 | nonce 12 | AES-256-GCM ciphertext and tag
 * </pre>
 *
 * The commitment ties the bytes to one key, so that nobody can craft an envelope that two keys
 * open.
 */
record Envelope(UUID keyId, byte[] commitment, byte[] nonce, byte[] ciphertext) {
    static final byte VERSION = 1;
    static final int COMMITMENT_BYTES = 16;
    static final int NONCE_BYTES = 12;
    private static final int HEADER_BYTES = 1 + 16 + COMMITMENT_BYTES + NONCE_BYTES;

    static Envelope read(byte[] bytes) {
        if (bytes.length <= HEADER_BYTES || bytes[0] != VERSION) {
            throw new SealingException("not a sealed envelope of a known version", null);
        }
        var in = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        var keyId = new UUID(in.getLong(), in.getLong());
        return new Envelope(
                keyId, take(in, COMMITMENT_BYTES), take(in, NONCE_BYTES), take(in, in.remaining()));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(HEADER_BYTES + ciphertext.length)
                .put(VERSION)
                .putLong(keyId.getMostSignificantBits())
                .putLong(keyId.getLeastSignificantBits())
                .put(commitment)
                .put(nonce)
                .put(ciphertext)
                .array();
    }

    private static byte[] take(ByteBuffer in, int count) {
        var taken = new byte[count];
        in.get(taken);
        return taken;
    }

    @Override
    public String toString() {
        return "Envelope of key " + keyId;
    }
}
