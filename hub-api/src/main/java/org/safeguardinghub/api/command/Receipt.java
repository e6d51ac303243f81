package org.safeguardinghub.api.command;

/**
 * What the log has of a command that was accepted.
 *
 * @param first whether this call was the one that it was accepted by
 */
record Receipt(byte[] digest, String created, long position, boolean first) {
    Receipt asFirst() {
        return new Receipt(digest, created, position, true);
    }
}
