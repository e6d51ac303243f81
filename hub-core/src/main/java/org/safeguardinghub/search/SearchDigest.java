package org.safeguardinghub.search;

import org.safeguardinghub.sealing.KeyCustodian;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Digests that only the holder of a key can make: numbers of ten digits could be found from plain
 * ones by trying all. The key is one of the key store's; once it is destroyed no row can be matched
 * with anything again.
 */
public final class SearchDigest {
    private static final String ALGORITHM = "HmacSHA256";

    /** No record has this id; it is the name under which the key is kept. */
    private static final RecordId KEPT_AS =
            new RecordId(UUID.fromString("7d1f0c52-6f0e-8a3b-9b64-2f3a5e1c0d47"));

    private final SecretKeySpec key;

    /** {@code secret}: 256 bits. */
    SearchDigest(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** With the key store's own key, made now where there was none. */
    public static SearchDigest keptBy(KeyCustodian custodian) {
        var keys = custodian.keysFor(KEPT_AS, Set.of(Category.ID));
        return new SearchDigest(Objects.requireNonNull(keys.get(Category.ID)).secret());
    }

    /** In hexadecimal. Each part has its length in front, so that no two values read alike. */
    String of(KnownAs known) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            update(mac, "hub search 1");
            update(mac, known.kind().name());
            known.words().forEach(word -> update(mac, word));
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
