package org.safeguardinghub.sealing;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * The stored form of one sealed category, kept for ever:
 *
 * <pre>version 1 byte | key id 16 | commitment 16 or 32 | nonce 12 | AES-256-GCM ciphertext and tag
 * </pre>
 *
 * The commitment ties the bytes to one key, so that nobody can craft an envelope that two keys
 * open. Version 1 commits to the key, by 16 bytes; version 2 to the key, the nonce and all that is
 * bound, by 32, and binds the event's id as well. Version 1 is read and no longer written.
 */
record Envelope(byte version, UUID keyId, byte[] commitment, byte[] nonce, byte[] ciphertext) {
    static final byte FIRST_VERSION = 1;
    static final byte VERSION = 2;
    static final int NONCE_BYTES = 12;
    private static final int KEY_ID_BYTES = 16;

    static Envelope read(byte[] bytes) {
        int commitment = bytes.length == 0 ? 0 : commitmentBytes(bytes[0]);
        if (commitment == 0 || bytes.length <= headerBytes(commitment)) {
            throw new SealingException("not a sealed envelope of a known version", null);
        }
        var in = ByteBuffer.wrap(bytes);
        byte version = in.get();
        var keyId = new UUID(in.getLong(), in.getLong());
        return new Envelope(
                version,
                keyId,
                take(in, commitment),
                take(in, NONCE_BYTES),
                take(in, in.remaining()));
    }

    /** Nought for a version that is not known. */
    static int commitmentBytes(byte version) {
        return switch (version) {
            case FIRST_VERSION -> 16;
            case VERSION -> 32;
            default -> 0;
        };
    }

    byte[] bytes() {
        return ByteBuffer.allocate(headerBytes(commitment.length) + ciphertext.length)
                .put(version)
                .putLong(keyId.getMostSignificantBits())
                .putLong(keyId.getLeastSignificantBits())
                .put(commitment)
                .put(nonce)
                .put(ciphertext)
                .array();
    }

    private static int headerBytes(int commitment) {
        return 1 + KEY_ID_BYTES + commitment + NONCE_BYTES;
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
