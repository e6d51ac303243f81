package org.safeguardinghub.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes ids that are the same whenever the same news is worked out again. Keyed: what they are made
 * of includes true positions, which a reader could otherwise find by trying them all and so learn
 * how much others do.
 */
public final class NewsIds {
    private static final String ALGORITHM = "HmacSHA256";
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecretKeySpec key;

    /** The secret must stay the same for as long as news may be worked out again. */
    public NewsIds(byte[] secret) {
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** The id of what these words name, a UUID of version 8 (RFC 9562). */
    UUID of(String words) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var bits = ByteBuffer.wrap(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
            return new UUID(
                    (bits.getLong() & ~0xF000L) | VERSION_8, (bits.getLong() >>> 2) | VARIANT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
