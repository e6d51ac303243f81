package org.safeguardinghub.eventstore;

import org.axonframework.common.IdentifierFactory;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Ids of messages that begin with the millisecond in which they were made (RFC 9562, version 7), so
 * that the index of known ids grows in one place, whatever its size. The rest is chance: two of the
 * same millisecond do not tell how many lay between them. Axon finds this class by itself.
 */
public final class TimeOrderedIds extends IdentifierFactory {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String generateIdentifier() {
        return at(System.currentTimeMillis(), random.nextLong(), random.nextLong()).toString();
    }

    static UUID at(long millisecond, long chance, long moreChance) {
        return new UUID(
                (millisecond << 16) | VERSION | (chance & 0xFFFL), VARIANT | (moreChance >>> 2));
    }
}
