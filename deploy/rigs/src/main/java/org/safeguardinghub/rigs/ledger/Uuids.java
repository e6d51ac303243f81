package org.safeguardinghub.rigs.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that PostgreSQL and this process make alike. */
final class Uuids {
    private Uuids() {}

    /** What {@code md5(text)::uuid} is in SQL. */
    static String ofMd5(String text) {
        try {
            var bytes =
                    ByteBuffer.wrap(
                            MessageDigest.getInstance("MD5")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(bytes.getLong(), bytes.getLong()).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
