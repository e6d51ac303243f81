package org.safeguardinghub.crossarea;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Digests of named things that only the holder of a key can make: registration marks and telephone
 * numbers could be found from plain ones by trying all.
 */
public final class ThingDigest {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** {@code secret}: 32 random bytes, the same for as long as the view is to match. */
    public ThingDigest(byte[] secret) {
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** In hexadecimal. Each part has its length in front, so that no two things read alike. */
    String of(NamedThing thing) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            update(mac, thing.kind().name());
            thing.words().forEach(word -> update(mac, word));
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static void update(Mac mac, String part) {
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        mac.update(bytes);
    }
}
