package org.safeguardinghub.api.once;

import java.util.Arrays;
import java.util.UUID;

/**
 * What tells a repeated command from a new one that reuses an id. Resources take it as a parameter,
 * after their {@code @RequestBody}.
 *
 * @param commandId the command's {@code id}, unique per agency
 * @param digest of the route and the canonical body, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, and compared by content
public record Once(UUID commandId, byte[] digest) {
    public Once {
        digest = digest.clone();
    }

    @Override
    public byte[] digest() {
        return digest.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Once(var otherId, var otherDigest)
                && commandId.equals(otherId)
                && Arrays.equals(digest, otherDigest);
    }

    @Override
    public int hashCode() {
        return commandId.hashCode();
    }

    @Override
    public String toString() {
        return "Once[" + commandId + "]";
    }
}
