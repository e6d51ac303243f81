package org.safeguardinghub.crossarea;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.SubjectId;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an agency's coordinators call a person or a thing: the same whenever they ask, and another
 * one at every other agency, so that two of them cannot put together what each was told. Keyed: an
 * agency that holds a subject record, or knows a number, could otherwise work out under which name
 * it goes.
 */
public final class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecretKeySpec key;

    /** {@code secret}: 32 random bytes, the same for as long as pseudonyms are to hold. */
    public Pseudonyms(byte[] secret) {
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** Neither an agency's id nor that of a record has a blank. */
    UUID of(AgencyId agency, SubjectId person) {
        return of(agency.text() + ' ' + person.text());
    }

    /** Of what concerns name; a person's has two words, this has three. */
    UUID of(AgencyId agency, ThingKind kind, String digest) {
        return of(agency.text() + ' ' + kind + ' ' + digest);
    }

    /** A UUID of version 8 (RFC 9562). */
    private UUID of(String words) {
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
