package org.safeguardinghub.api.command;

import org.safeguardinghub.api.once.Once;

import java.security.MessageDigest;

/**
 * What the log has of a command that was accepted.
 *
 * @param first whether this call was the one that it was accepted by
 */
record Receipt(byte[] digest, String created, long position, boolean first) {
    /** Whether it is the receipt of this very command, not of another under the same id. */
    boolean isOf(Once once) {
        return MessageDigest.isEqual(digest, once.digest());
    }

    Receipt asFirst() {
        return new Receipt(digest, created, position, true);
    }
}
